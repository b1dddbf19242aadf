import type { QuestionOf } from '../../../schemas/question.ts';
import { fieldNames } from '../../domain/cases/form-fields.ts';
import { usePage, useTexts } from '../page-context.ts';
import { Check } from './check.ts';
import { enteredIn, type FieldProps } from './field.ts';
import { Fieldset } from './fieldset.tsx';

/**
 * One radio a row and column. Every radio is named by its row and its column, so that it is
 * understood where there is no table: on a narrow screen, in a list of form fields.
 */
export function MatrixField(props: FieldProps<QuestionOf<'matrix'>>) {
  const { question, fields, error, previous } = props;
  const { language } = usePage();
  const { confirm } = useTexts();
  const earlier = previous?.answer.kind === 'cells' ? previous.answer.cells : {};
  return (
    <Fieldset {...props}>
      {props.isChange && <p class="kern-hint">{confirm.otherRows}</p>}
      <table class="pegel-matrix">
        <thead>
          <tr>
            <td></td>
            {question.columns.map((column) => (
              <th scope="col" class="kern-body kern-body--small">
                {column.label[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {question.rows.map((row) => {
            const name = fieldNames.cell(question.id, row.value);
            const chosen = enteredIn(fields, name);
            const before = question.columns.find(({ value }) => value === earlier[row.value]);
            const isMissing = error !== undefined && chosen === undefined;
            return (
              <tr class={isMissing ? 'pegel-matrix__row--missing' : undefined}>
                <th scope="row">
                  <span class="kern-body" id={`${name}~row`}>
                    {row.label[language]}
                  </span>
                  {before && (
                    <span class="pegel-matrix__earlier kern-body kern-body--small">
                      {confirm.lastTime} {before.label[language]}
                    </span>
                  )}
                </th>
                {question.columns.map((column) => {
                  const id = `${name}~${column.value}`;
                  return (
                    <td>
                      <Check
                        type="radio"
                        id={id}
                        name={name}
                        value={column.value}
                        label={column.label[language]}
                        checked={chosen === column.value}
                        error={isMissing}
                        labelledBy={`${name}~row ${id}~label`}
                      />
                    </td>
                  );
                })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </Fieldset>
  );
}
