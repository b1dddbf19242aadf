import type { ConsoleRoute } from '../../../../functions/coordinate/console-routes.ts';
import type { Staff } from '../../../../schemas/staff.ts';
import { allSamples } from './all-samples.ts';
import { type Parameter, usualParameters, type World } from './route-sample.ts';

/** What a route is called in the list of samples. */
export const nameOf = ({ method, path }: ConsoleRoute): string => `${method} ${path}`;

/** The paths that a route is tried with. */
export interface Paths {
  own: string;
  /** All that may be is of another district; undefined where nothing may be. */
  foreign?: string;
  /** For each parameter, paths in which only this one is not the own: they must not be told apart. */
  strange: { foreign?: string; missing: string; status: number }[];
}

export const allPathsOf = ({ own, foreign, strange }: Paths): string[] =>
  [own, foreign, ...strange.flatMap((one) => [one.foreign, one.missing])].filter(
    (path) => path !== undefined,
  );

/** @throws Error if the route has no sample, or the sample lacks a parameter */
export async function pathsOf(route: ConsoleRoute, world: World, by: Staff): Promise<Paths> {
  const sample = allSamples[nameOf(route)];
  if (!sample) throw new Error(`No sample for ${nameOf(route)}: add one in route-samples`);
  const known = { ...usualParameters(world), ...(await sample.parameters?.(world, by)) };
  const names = [...route.path.matchAll(/\/:(\w+)/g)].map(([, name = '']) => name);
  const parameters = names.map((name): Parameter => {
    const parameter = known[name];
    if (!parameter) throw new Error(`The sample for ${nameOf(route)} lacks ${name}`);
    return parameter;
  });
  const fill = (values: string[]) => {
    const rest = values.map(encodeURIComponent);
    return route.path.replaceAll(/:\w+(\{[^}]*\})?/g, () => rest.shift() ?? '');
  };
  const own = parameters.map((parameter) => parameter.own);
  return {
    own: fill(own),
    ...(parameters.some(({ foreign }) => foreign) && {
      foreign: fill(parameters.map((parameter) => parameter.foreign ?? parameter.own)),
    }),
    strange: parameters.map(({ foreign, missing, statusOfMissing = 404 }, i) => ({
      ...(foreign && { foreign: fill(own.with(i, foreign)) }),
      missing: fill(own.with(i, missing)),
      status: statusOfMissing,
    })),
  };
}
