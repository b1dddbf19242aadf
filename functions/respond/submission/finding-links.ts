import type { Finding } from '../../../schemas/edits.ts';
import { sectionFields } from '../../domain/cases/section-fields.ts';
import type { FieldLink } from '../../web/components/error-summary.tsx';
import { useHref, usePage, useTexts } from '../../web/page-context.ts';
import type { Visit } from '../case/visit.ts';
import { pathOf } from '../paths.ts';
import { findingLink } from '../section/findings.ts';

/** Makes links to the fields that findings are about; a section without answers is one link. */
export function useFindingLinks(visit: Visit): (findings: readonly Finding[]) => FieldLink[] {
  const { key, questionnaire, draft, offered } = visit;
  const { language } = usePage();
  const { start } = useTexts();
  const href = useHref();
  return (findings) =>
    questionnaire.sections.flatMap((section) => {
      const here = section.questions.flatMap((question) =>
        findings
          .filter((finding) => finding.question === question.id)
          .map((finding) => ({ question, finding })),
      );
      const page = href(pathOf(key, section.id));
      const saved = draft.find((one) => one.section === section.id);
      if (!saved) {
        const text = `${section.title[language]} – ${start.states.notStarted}`;
        return here.length > 0 ? [{ href: page, text }] : [];
      }
      const fields = sectionFields(section, saved, offered);
      return here.map(({ question, finding }) => {
        const { href: anchor, text } = findingLink(finding, question, fields, offered, language);
        return { href: page + anchor, text };
      });
    });
}
