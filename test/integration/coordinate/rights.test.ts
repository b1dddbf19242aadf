import { afterAll, describe, expect, it } from 'vitest';
import type { ConsoleRoute } from '../../../functions/coordinate/console-routes.ts';
import { may } from '../../../functions/domain/access/rights.ts';
import { roles } from '../../../schemas/staff.ts';
import { staff, startConsoleHarness } from '../../support/console-harness.ts';
import { noteWrites } from '../../support/note-writes.ts';
import { type Page, Visitor } from '../../support/visitor.ts';
import { allSamples } from './route-samples/all-samples.ts';
import { allPathsOf, nameOf, pathsOf } from './route-samples/paths-of.ts';
import { formOf, type World } from './route-samples/route-sample.ts';

// Before the tests are listed: there is one for each route that is declared.
const harness = await startConsoleHarness();
afterAll(() => harness.close());
const world: World = { harness, wave: await harness.newWave() };
const writes = noteWrites(harness.dependencies.core);

/** What needs no sign-in, because it is how one signs in and out. */
const publicRoutes = [
  'get /coordinate/sign-in',
  'get /coordinate/sign-in/start',
  'get /coordinate/sign-in/callback',
  'get /coordinate/sign-in/done',
  'post /coordinate/sign-out',
  'get /coordinate/signed-out',
];

/** Whose samples say too little to be taken: what they write is shown by the tests of their rooms. */
const refusedSamples = [
  'post /coordinate/contacts/:ars/:contact',
  'post /coordinate/contacts/:ars/:contact/remove',
  'post /coordinate/contacts/:ars/add',
  'post /coordinate/contacts/import',
  'post /coordinate/imports',
  'post /coordinate/imports/:upload/apply',
  'post /coordinate/imports/:upload/columns',
  'post /coordinate/imports/:upload/settings',
  'post /coordinate/imports/:upload/values',
  'post /coordinate/questionnaires/:survey/:version/delete',
  'post /coordinate/questionnaires/:survey/:version/publish',
  'post /coordinate/questionnaires/:survey/:version/replace',
  'post /coordinate/questionnaires/upload',
  'post /coordinate/registry/crosswalk',
  'post /coordinate/registry/map/preview',
  'post /coordinate/registry/crosswalk/import',
  'post /coordinate/registry/import',
  'post /coordinate/registry/imports/:upload',
  'post /coordinate/slide-template',
  'post /coordinate/requests/:wave/:request',
  'post /coordinate/waves/:wave/abandon',
  'post /coordinate/waves/:wave/cases/:ars/accept',
  'post /coordinate/waves/:wave/cases/:ars/exempt',
  'post /coordinate/waves/:wave/cases/:ars/query',
  'post /coordinate/waves/:wave/cases/:ars/reinstate',
  'post /coordinate/waves/:wave/edit',
  'post /coordinate/waves/:wave/extend',
  'post /coordinate/waves/:wave/extend-unit',
  'post /coordinate/waves/:wave/frame',
  'post /coordinate/waves/:wave/frame/exclude',
  'post /coordinate/waves/:wave/frame/include',
  'post /coordinate/waves/:wave/letters',
  'post /coordinate/waves/:wave/steps/:step',
  'post /coordinate/waves/new',
];

function ask(visitor: Visitor, route: ConsoleRoute, path: string): Promise<Page> {
  return route.method === 'get'
    ? visitor.get(path)
    : visitor.post(path, formOf(allSamples[nameOf(route)]));
}

/** Asks for pages, and makes sure that nothing is written for that. */
async function askInVain(visitor: Visitor, route: ConsoleRoute, paths: string[]): Promise<Page[]> {
  const before = writes.length;
  const pages: Page[] = [];
  for (const path of paths) pages.push(await ask(visitor, route, path));
  expect(writes.slice(before)).toEqual([]);
  return pages;
}

/** Nothing tells what there is from what there is not. */
function expectAlike(pages: Page[], status: number): void {
  expect(pages.map((page) => page.status)).toEqual(pages.map(() => status));
  expect(new Set(pages.map(({ html, location }) => `${location} ${html}`)).size).toBeLessThan(2);
}

describe.for(harness.routes.map((route) => [nameOf(route), route] as const))('%s', ([, route]) => {
  const entitled = roles.filter((role) => may(staff[role], route.right));
  const others = roles.filter((role) => !entitled.includes(role));

  it('is for nobody who is not signed in', async () => {
    const paths = allPathsOf(await pathsOf(route, world, staff.admin));
    const pages = await askInVain(new Visitor(harness.app), route, paths);
    for (const { status, location } of pages) {
      if (route.method === 'post') expect(status).toBe(401);
      else expect([status, location?.split('?')[0]]).toEqual([303, '/coordinate/sign-in']);
    }
  });

  it.for(others)('is forbidden to %s, whether there is such a thing or not', async (role) => {
    const paths = allPathsOf(await pathsOf(route, world, staff[role]));
    const pages = await askInVain(await harness.as(staff[role]), route, paths);
    expectAlike(pages, 403);
  });

  it.for(entitled)('tells %s nothing of what there is not, nor what is elsewhere', async (role) => {
    const { foreign, strange } = await pathsOf(route, world, staff[role]);
    const visitor = await harness.as(staff[role]);
    const isBound = role === 'districtCoordinator';
    for (const { status, ...paths } of strange) {
      const tried = isBound && paths.foreign ? [paths.foreign, paths.missing] : [paths.missing];
      expectAlike(await askInVain(visitor, route, tried), status);
    }
    if (isBound && foreign) expectAlike(await askInVain(visitor, route, [foreign]), 404);
  });

  it.for(entitled)('answers %s', async (role) => {
    const { own, foreign } = await pathsOf(route, world, staff[role]);
    const visitor = await harness.as(staff[role]);
    const paths = role !== 'districtCoordinator' && foreign ? [own, foreign] : [own];
    for (const path of paths) {
      const { status } = await ask(visitor, route, path);
      const isRefused = refusedSamples.includes(nameOf(route));
      expect(isRefused ? [409, 422] : [200, 303]).toContain(status);
    }
  });
});

describe('the routes of the console', () => {
  it('all need a right, except those by which one signs in and out', () => {
    const added = harness.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method.toLowerCase()} ${path}`);
    const declared = harness.routes.map(nameOf);
    expect([...new Set(added)].toSorted()).toEqual([...declared, ...publicRoutes].toSorted());
  });

  it('have each a sample, and no sample is left of a route that is gone', () => {
    expect(Object.keys(allSamples).toSorted()).toEqual(harness.routes.map(nameOf).toSorted());
  });

  it('let nobody in where there is none', async () => {
    for (const role of roles) {
      const visitor = await harness.as(staff[role]);
      expect((await visitor.get('/coordinate/no/such/page')).status).toBe(404);
      expect((await visitor.post('/coordinate/no/such/page')).status).toBe(404);
    }
  });
});
