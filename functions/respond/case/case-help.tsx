import { FieldLinks } from '../../web/components/error-summary.tsx';
import { useHref, useTexts } from '../../web/page-context.ts';
import { pathOf } from '../paths.ts';
import type { Visit } from './visit.ts';

/** What else somebody can do in a case: pass a section on, ask for something, print the questions. */
export function CaseHelp({ visit }: { visit: Visit }) {
  const { colleagues, contact, extension, request } = useTexts().access;
  const href = useHref();
  const { survey, questionnaireVersion } = visit.wave;
  return (
    <>
      <h2 class="kern-heading-large">{request.help}</h2>
      <FieldLinks
        links={[
          { href: href(pathOf(visit.key, 'colleagues')), text: colleagues.offer },
          { href: href(pathOf(visit.key, 'extension')), text: extension.offer },
          { href: href(pathOf(visit.key, 'contact')), text: contact.offer },
          { href: href(`/questionnaires/${survey}/${questionnaireVersion}`), text: request.blank },
        ]}
      />
    </>
  );
}
