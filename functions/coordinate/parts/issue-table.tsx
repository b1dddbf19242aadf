import type { Issue } from '../../../schemas/errors.ts';
import { issueSentence } from '../../web/issue-sentence.ts';
import { usePage } from '../../web/page-context.ts';
import type { IssuesTexts } from '../../web/texts/console/issues.de.ts';
import { useConsoleTexts } from '../use-console-texts.ts';
import { DataTable } from './data-table.tsx';

interface IssueTableProps {
  /** What is wrong, of which only the first ones are shown where there are very many. */
  issues: readonly Issue[];
  caption: string;
  /** What places are called in this file: path, row and column. */
  place: string;
}

/** A path of a questionnaire as people count its parts: from 1, questions within their section. */
function placeInQuestionnaire(path: string, texts: IssuesTexts): string | undefined {
  const [, section, question] = /^sections\[(\d+)\](?:\.questions\[(\d+)\])?/.exec(path) ?? [];
  if (section === undefined) return undefined;
  const number = Number(section) + 1;
  return question === undefined
    ? texts.section(number)
    : texts.question(number, Number(question) + 1);
}

/** As many errors as a page holds and anybody reads before mending the first ones. */
const maxShown = 500;

/** Everything that is wrong with a file, and where. */
export function IssueTable({ issues, caption, place }: IssueTableProps) {
  const { language } = usePage();
  const texts = useConsoleTexts().issues;
  const more = issues.length - maxShown;
  const placeOf = (path: string) => {
    if (path === 'file') return texts.file;
    const place = placeInQuestionnaire(path, texts);
    return place ? `${place} (${path})` : issueSentence(path, language);
  };
  return (
    <>
      <DataTable
        caption={caption}
        isCaptionHidden
        rows={issues.slice(0, maxShown)}
        columns={[
          { title: place, isHeader: true, cell: ({ path }) => placeOf(path) },
          {
            title: texts.message,
            cell: ({ message }) => issueSentence(message, language),
          },
        ]}
      />
      {more > 0 && <p class="kern-body">{texts.more(more)}</p>}
    </>
  );
}
