import type { FormFields } from '../../../../functions/domain/form-fields.ts';
import type { Wave } from '../../../../schemas/wave.ts';
import type { ConsoleHarness } from '../../../support/console-harness.ts';

/** Where samples come about: a wave of Erfurt, which is the own district, and of Gera. */
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
}

/** What a route is tried with. */
export interface RouteSample {
  /** The parameters of the path that are not in `usualParameters`; made anew for each request. */
  parameters?: (world: World) => Promise<Record<string, Parameter>>;
  /** What is posted, where an empty form says too little. */
  form?: FormFields;
}

/** What parameters are that every area has. */
export const usualParameters = ({ wave }: World): Record<string, Parameter> => ({
  wave: { own: wave.id, missing: 'no-such-wave' },
  ars: { own: '160510000000', foreign: '160520000000', missing: '160519999999' },
  district: { own: '16051', foreign: '16052', missing: '16999' },
});
