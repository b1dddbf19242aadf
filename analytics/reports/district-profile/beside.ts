import { districtGroup, type Group, wholeState } from '../../../schemas/breakdown.ts';
import type { Results } from '../../../schemas/results.ts';
import { inAll, type Text } from '../../../schemas/text.ts';
import { chartTexts } from '../../charts/texts.ts';
import { column } from '../tables/columns.ts';

/** Whom a line of a profile is about: the district, or all beside it. */
export interface Beside {
  group: Group;
  name: Text | string;
}

/** What all administrations together are called. */
export const everybody: Text = inAll((language) => chartTexts[language].stateWide);

/** The district of figures of a district, and all administrations to compare it with. */
export function besides({ districts }: Results): Beside[] {
  return [
    ...districts.map(({ ags5, name }) => ({ group: districtGroup(ags5), name })),
    { group: wholeState, name: everybody },
  ];
}

/** The column that says whom a line is about. */
export const whoColumn = column('who', 'text', 'Wer', 'Who');
export const topicColumn = column('topic', 'text', 'Thema', 'Topic');
