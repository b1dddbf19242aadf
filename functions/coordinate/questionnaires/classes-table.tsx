import { formatNumber } from '../../../schemas/format.ts';
import { publicationClasses } from '../../../schemas/question.ts';
import { type Questionnaire, questionsOf } from '../../../schemas/questionnaire.ts';
import { questionNumbers } from '../../domain/cases/question-numbers.ts';
import { usePage } from '../../web/page-context.ts';
import { DataTable } from '../parts/data-table.tsx';
import { useConsoleTexts } from '../use-console-texts.ts';

/** Which question has which publication class, and how many of each there are. */
export function ClassesTable({ questionnaire }: { questionnaire: Questionnaire }) {
  const { classes } = useConsoleTexts().questionnaires;
  const { language } = usePage();
  const questions = questionsOf(questionnaire);
  const numbers = questionNumbers(questionnaire);
  const countOf = (name: string) =>
    questions.filter(({ publication }) => publication === name).length;
  return (
    <section class="pegel-section" aria-labelledby="classes">
      <h2 class="kern-heading-large" id="classes">
        {classes.title}
      </h2>
      <p class="kern-body">{classes.intro}</p>
      <ul class="kern-list kern-list--bullet">
        {publicationClasses.map((name) => (
          <li>
            <strong>
              {classes.count(classes.names[name], formatNumber(countOf(name), language))}
            </strong>
            {': '}
            {classes.meanings[name]}
          </li>
        ))}
      </ul>
      <DataTable
        caption={classes.title}
        isCaptionHidden
        rows={questions}
        columns={[
          { title: classes.number, cell: ({ id }) => numbers.get(id) },
          {
            title: classes.question,
            isHeader: true,
            cell: ({ id, label }) => (
              <>
                {label[language]} <span class="kern-body kern-body--small">{id}</span>
              </>
            ),
          },
          ...publicationClasses.map((name) => ({
            title: classes.names[name],
            cell: ({ publication }: (typeof questions)[number]) =>
              publication === name && <Mark label={classes.yes} />,
          })),
        ]}
      />
    </section>
  );
}

function Mark({ label }: { label: string }) {
  return (
    <>
      <span class="kern-icon kern-icon--small kern-icon--check" aria-hidden="true"></span>
      <span class="kern-sr-only">{label}</span>
    </>
  );
}
