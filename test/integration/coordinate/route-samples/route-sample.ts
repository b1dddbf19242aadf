import type { FormFields } from '../../../../functions/domain/cases/form-fields.ts';
import type { Staff } from '../../../../schemas/staff.ts';
import type { Wave } from '../../../../schemas/wave.ts';
import type { ConsoleHarness } from '../../../support/console-harness.ts';

export const [erfurt, gera] = ['160510000000', '160520000000'] as const;

/** Where samples come about: an open wave of Erfurt, which is the own district, and of Gera. */
export interface World {
  harness: ConsoleHarness;
  wave: Wave;
}

/** What a parameter of a path may be. */
export interface Parameter {
  /** Something in the district of the district coordinator, or of no district. */
  own: string;
  /** Something like it in another district; left out where it belongs to no district. */
  foreign?: string;
  /** Something that there is not. */
  missing: string;
  /** What a post is answered that names what there is not, where that is no error; else 404. */
  statusOfMissing?: number;
}

/** What a route is tried with. */
export interface RouteSample {
  /**
   * The parameters of the path that are not among the usual ones, made anew for each test.
   *
   * @param by who will ask
   */
  parameters?: (world: World, by: Staff) => Promise<Record<string, Parameter>>;
  /** What is posted, where an empty form says too little. */
  form?: FormFields | (() => FormFields);
}

/** What is posted to a route, made anew where the same form is taken once only. */
export function formOf({ form }: RouteSample = {}): FormFields | undefined {
  return typeof form === 'function' ? form() : form;
}

/** What parameters are that every area has. */
export const usualParameters = ({ wave }: World): Record<string, Parameter> => ({
  wave: { own: wave.id, missing: 'no-such-wave' },
  ars: { own: erfurt, foreign: gera, missing: '160519999999' },
  district: { own: '16051', foreign: '16052', missing: '16999' },
});
