import { formatNumber } from '../../../schemas/format.ts';
import type { CaseGrant } from '../../../schemas/grant.ts';
import { usePage } from '../../web/page-context.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import type { CaseView } from './case-view.ts';

/** Says what a grant opens. */
export function useOpens({ questionnaire }: CaseView) {
  const { links } = useConsoleTexts().case;
  const { language } = usePage();
  return ({ scope, proxy, units }: CaseGrant): string => {
    const others =
      units.length > 1 ? ` ${links.others(formatNumber(units.length - 1, language))}` : '';
    if (proxy) return links.kinds.proxy;
    if (scope.kind !== 'section') return links.kinds[scope.kind] + others;
    const section = questionnaire.sections.find(({ id }) => id === scope.section);
    return links.section(section ? section.title[language] : scope.section);
  };
}
