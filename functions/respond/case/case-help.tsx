import { FieldLinks } from '../../web/components/error-summary.tsx';
import { useHref, useTexts } from '../../web/page-context.ts';
import { pathOf } from '../paths.ts';
import type { Visit } from './visit.ts';

/**
 * What else somebody can do in a case: print the questions and, while answers are taken, pass a section
 * on or ask for something. Who enters answers for a unit prints only.
 */
export function CaseHelp({ visit }: { visit: Visit }) {
  const { colleagues, contact, extension, request } = useTexts().access;
  const href = useHref();
  const { survey, questionnaireVersion } = visit.wave;
  const whileOpen = [
    { href: href(pathOf(visit.key, 'colleagues')), text: colleagues.offer },
    { href: href(pathOf(visit.key, 'extension')), text: extension.offer },
    { href: href(pathOf(visit.key, 'contact')), text: contact.offer },
  ];
  return (
    <>
      <h2 class="kern-heading-large">{request.help}</h2>
      <FieldLinks
        links={[
          ...(visit.isOpen && !visit.access.proxy ? whileOpen : []),
          { href: href(`/questionnaires/${survey}/${questionnaireVersion}`), text: request.blank },
        ]}
      />
    </>
  );
}
