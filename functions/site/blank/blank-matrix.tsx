import type { QuestionOf } from '../../../schemas/question.ts';
import { usePage } from '../../web/page-context.ts';
import { Box } from './marks.tsx';

/**
 * A table to tick. Each cell says its column where there is no room for a table: on a narrow screen,
 * and to whoever listens.
 */
export function BlankMatrix({ question }: { question: QuestionOf<'matrix'> }) {
  const { language } = usePage();
  return (
    <table class="pegel-blank__matrix kern-body">
      <thead>
        <tr>
          <td></td>
          {question.columns.map(({ label }) => (
            <th scope="col">{label[language]}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {question.rows.map((row) => (
          <tr>
            <th scope="row">{row.label[language]}</th>
            {question.columns.map((column) => (
              <td>
                <Box kind="round" />
                <span class="pegel-blank__column">{column.label[language]}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
