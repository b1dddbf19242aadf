import type { Register } from '../../../schemas/registry.ts';

/**
 * What a file says about some of its states.
 *
 * @param wanted the keys of the states; a key of none changes nothing
 */
export function registerOfStates(register: Register, wanted: readonly string[]): Register {
  const isWanted = (key: string) => wanted.includes(key.slice(0, 2));
  return {
    ...register,
    states: register.states.filter(({ key }) => isWanted(key)),
    units: register.units.filter(({ ars }) => isWanted(ars)),
  };
}
