import { HTTPException } from 'hono/http-exception';
import type { QuestionMapping } from '../../../../schemas/question-mapping.ts';
import type { FormFields } from '../../../domain/cases/form-fields.ts';
import {
  type MeaningChange,
  mappedEntries,
} from '../../../domain/questionnaires/meaning-changes.ts';
import type { Entry } from '../../../domain/questionnaires/question-changes.ts';
import type { MappingView } from './read-mappings.ts';

/** Which state of a mapping somebody saw: the number of the change, 0 where there was none. */
export const versionField = 'version';
/** The field that says what an earlier option reads as. */
export const optionField = ({ value }: Entry): string => `option~${value}`;
/** What a form says where nothing corresponds to an option; no value of an option looks like it. */
export const noCounterpart = '-';

/** What is chosen for each earlier option; nothing for those that nobody has decided about. */
export type Chosen = Record<string, string>;

/** What a mapping says, as a form says it. */
export function chosenIn({ change, record }: MappingView): Chosen {
  if (!record) return {};
  const { options } = record.mapping;
  return Object.fromEntries(
    mappedEntries(change.before.question).map(({ value }) => [
      value,
      options[value] ?? noCounterpart,
    ]),
  );
}

/**
 * What a form says about each option.
 *
 * @throws HTTPException (400) if it says what no form of ours says
 */
export function readChosen({ before, after }: MeaningChange, fields: FormFields): Chosen {
  const possible = [noCounterpart, ...mappedEntries(after.question).map(({ value }) => value)];
  const chosen = mappedEntries(before.question).flatMap((entry): [string, string][] => {
    const said = fields[optionField(entry)]?.[0] ?? '';
    if (said === '') return [];
    if (!possible.includes(said)) throw new HTTPException(400);
    return [[entry.value, said]];
  });
  return Object.fromEntries(chosen);
}

/** The earlier options that nothing is chosen for. */
export function undecided({ before }: MeaningChange, chosen: Chosen): Entry[] {
  return mappedEntries(before.question).filter(({ value }) => chosen[value] === undefined);
}

/** A mapping by what is chosen. */
export function mappingOf({ key }: MappingView, chosen: Chosen): QuestionMapping {
  const options = Object.entries(chosen).filter(([, value]) => value !== noCounterpart);
  return { ...key, options: Object.fromEntries(options) };
}

/** @throws HTTPException (400) if the form names no state of the mapping */
export function readVersion(fields: FormFields): number {
  const said = fields[versionField]?.[0] ?? '';
  if (!/^\d{1,9}$/.test(said)) throw new HTTPException(400);
  return Number(said);
}
