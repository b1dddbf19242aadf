import { formatNumber } from '../../../../schemas/format.ts';
import type { ChangePreview } from '../../../domain/register/preview-changes.ts';
import { useHref, usePage } from '../../../web/page-context.ts';
import { useConsoleTexts } from '../../use-console-texts.ts';
import { crosswalkPath } from '../paths.ts';
import { FirstRows } from './first-rows.tsx';

/** What somebody should look at: municipalities that cannot be found again, and leaps in numbers. */
export function Doubts({ preview: { lost, leaps } }: { preview: ChangePreview }) {
  const { registerImport, registry, crosswalk } = useConsoleTexts();
  const { preview: texts } = registerImport;
  const { language } = usePage();
  const href = useHref();
  const count = (number: number) => formatNumber(number, language);
  return (
    <>
      <FirstRows
        title={texts.lost}
        all={lost}
        text={
          <>
            {texts.lostText}{' '}
            <a class="kern-link kern-link--no-visited-state" href={href(crosswalkPath)}>
              {crosswalk.title}
            </a>
          </>
        }
        columns={[
          { title: texts.municipality, isHeader: true, cell: ({ name }) => name },
          { title: registry.key, cell: ({ ags }) => ags },
          { title: texts.lostUnit, cell: ({ unit }) => unit.name },
        ]}
      />
      <FirstRows
        title={texts.leaps}
        all={leaps}
        text={texts.leapsText}
        columns={[
          { title: texts.municipality, isHeader: true, cell: ({ name }) => name },
          { title: registry.key, cell: ({ ags }) => ags },
          { title: texts.before, isNumeric: true, cell: ({ before }) => count(before) },
          { title: texts.after, isNumeric: true, cell: ({ after }) => count(after) },
        ]}
      />
    </>
  );
}
