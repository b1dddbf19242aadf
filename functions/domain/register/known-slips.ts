import type { Issue } from '../../../schemas/errors.ts';
import type { RegisterRecords } from './gv100ad.ts';

/** Figures of published issues that are known to be wrong. */
const slips: readonly {
  municipality: string;
  /** The wrong number of inhabitants, by which the slip is recognised, in whichever issue. */
  inhabitants: number;
  message: string;
}[] = [
  {
    municipality: '16077043',
    inhabitants: 411,
    message:
      'Schmölln (16077043) has 411 inhabitants, which are those of Dobitschen alone: correct the number on the page of the unit',
  },
];

/** The figures in the register that are known to be wrong. */
export function knownSlipsIn({ municipalities }: RegisterRecords): Issue[] {
  return municipalities.flatMap(({ line, municipality, inhabitants }) =>
    slips
      .filter((slip) => slip.municipality === municipality && slip.inhabitants === inhabitants)
      .map(({ message }) => ({ path: `line ${line}`, message })),
  );
}
