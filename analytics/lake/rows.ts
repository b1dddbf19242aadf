import { Temporal } from 'temporal-polyfill';
import type { LakeRow } from '../../schemas/lake.ts';
import type { QuestionMapping } from '../../schemas/question-mapping.ts';
import type { Questionnaire } from '../../schemas/questionnaire.ts';
import { sizeClassOf } from '../../schemas/size-class.ts';
import { carryLimitOf, dateOf, type Wave } from '../../schemas/wave.ts';
import { prepareCarry } from './carry.ts';
import { dispositionOfCase, type LakeCase } from './lake-case.ts';
import { type RowKey, type Said, saidNow } from './said.ts';
import { noRows, prepareSaidRows, type SaidRows } from './said-rows.ts';

/** What decides beside the cases which rows there are. */
export interface RowRules {
  wave: Pick<Wave, 'id' | 'carryForward'>;
  questionnaire: Questionnaire;
  /** Which earlier meanings of questions are comparable: only what was approved. */
  mappings: readonly QuestionMapping[];
}

/**
 * The rows that one case gives. Beside its row in `frame` there are others only of a complete case, and
 * of one whose earlier answers are carried forward.
 */
export interface CaseRows extends SaidRows {
  frame: LakeRow<'frame'>;
}

/**
 * Prepares to turn cases into rows of the lake. A unit of the frame without a complete response is
 * represented by its earlier submission, if that is not older than the wave allows.
 *
 * @returns a function that throws an Error if a complete case comes without its submission:
 * half-read data must not become figures
 */
export function prepareRows({
  wave,
  questionnaire,
  mappings,
}: RowRules): (lakeCase: LakeCase) => CaseRows {
  const carryLimit = carryLimitOf(wave);
  const carry = prepareCarry(questionnaire, mappings);
  const rowsOf = prepareSaidRows(questionnaire);
  return (lakeCase) => {
    const { head, earlier } = lakeCase;
    const disposition = dispositionOfCase(questionnaire, lakeCase);
    const key: RowKey = { survey: questionnaire.id, wave: head.wave, unit: head.unit.ars };
    const isSilent = disposition === 'none' || disposition === 'partial';
    const carried = isSilent && earlier && earlier.age <= carryLimit ? carry(earlier) : undefined;
    const said = disposition === 'complete' ? ownOf(questionnaire, lakeCase) : carried;
    return {
      frame: {
        ...key,
        name: head.unit.name,
        kind: head.unit.kind,
        district: head.unit.ags5,
        inhabitants: head.unit.inhabitants,
        size_class: sizeClassOf(head.unit.inhabitants),
        municipalities: head.unit.municipalities,
        case_status: head.status,
        disposition,
        is_carried: carried !== undefined,
        completed_on: disposition === 'complete' ? completedOn(lakeCase) : null,
      },
      ...(said ? rowsOf(key, said) : noRows),
    };
  };
}

/** What comes from a spreadsheet was given on a day that the spreadsheet does not tell. */
function completedOn({ submission, first = submission }: LakeCase): string | null {
  if (!first || first.mode === 'IMPORTED') return null;
  return dateOf(Temporal.Instant.from(first.submittedAt));
}

function ownOf(questionnaire: Questionnaire, { head, submission }: LakeCase): Said {
  if (submission) return saidNow(questionnaire, submission);
  throw new Error(`case ${head.wave} ${head.unit.ars} is ${head.status} without a submission`);
}
