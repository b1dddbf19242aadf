import type { ConsoleRoute } from '../../../../functions/coordinate/console-routes.ts';
import { allSamples } from './all-samples.ts';
import { type Parameter, usualParameters, type World } from './route-sample.ts';

/** What a route is called in the list of samples. */
export const nameOf = ({ method, path }: ConsoleRoute): string => `${method} ${path}`;

/** The paths that a route is tried with. */
export interface Paths {
  own: string;
  /** With something of another district in one parameter, or in all that may be. */
  foreign: string[];
  /** With something that there is not in one parameter. */
  missing: string[];
}

/** @throws Error if the route has no sample */
export async function pathsOf(route: ConsoleRoute, world: World): Promise<Paths> {
  const sample = allSamples[nameOf(route)];
  if (!sample) throw new Error(`No sample for ${nameOf(route)}: add one in route-samples`);
  const known = { ...usualParameters(world), ...(await sample.parameters?.(world)) };
  const names = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const parameterOf = (name: string): Parameter => {
    const parameter = known[name];
    if (!parameter) throw new Error(`The sample for ${nameOf(route)} lacks ${name}`);
    return parameter;
  };
  const fill = (choose: (name: string) => string) =>
    route.path.replaceAll(/:(\w+)(\{[^}]*\})?/g, (_, name: string) =>
      encodeURIComponent(choose(name)),
    );
  const own = (name: string) => parameterOf(name).own;
  const foreignOr = (name: string) => parameterOf(name).foreign ?? own(name);
  const inDistricts = names.filter((name) => parameterOf(name).foreign !== undefined);
  const one = (changed: string, choose: (name: string) => string) =>
    fill((name) => (name === changed ? choose(name) : own(name)));
  return {
    own: fill(own),
    foreign:
      inDistricts.length > 0
        ? [fill(foreignOr), ...inDistricts.map((name) => one(name, foreignOr))]
        : [],
    missing: names.map((name) => one(name, (wanted) => parameterOf(wanted).missing)),
  };
}
