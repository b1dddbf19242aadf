import type { ConsoleRoute } from '../../../../functions/coordinate/console-routes.ts';
import type { Language } from '../../../../schemas/text.ts';
import { allSamples } from '../../../integration/coordinate/route-samples/all-samples.ts';
import { nameOf, pathsOf } from '../../../integration/coordinate/route-samples/paths-of.ts';
import { formOf, type World } from '../../../integration/coordinate/route-samples/route-sample.ts';
import { staff } from '../../../support/console-harness.ts';
import { type Page, Visitor } from '../../../support/visitor.ts';

/** Routes that answer with a file; what they hold is tested where they are. */
export const routesWithFile = [
  'get /coordinate/audit.csv',
  'get /coordinate/imports/:upload/mapping.json',
  'get /coordinate/imports/mappings/:id',
  'get /coordinate/questionnaires/:survey/:version/branching.css',
  'get /coordinate/questionnaires/:survey/:version/file',
  'get /coordinate/registry/crosswalk.csv',
  'get /coordinate/waves/:wave/chasing.csv',
  'get /coordinate/waves/:wave/chasing.xlsx',
  'get /coordinate/waves/:wave/documents/:path{.+}',
  // A mail, for a frame.
  'get /coordinate/waves/:wave/messages/alone',
  'get /coordinate/waves/:wave/results/:file{.+\\.(?:svg|csv)}',
];

/** Something that somebody sees who works with the console, and how they came there. */
export interface ConsoleState {
  name: string;
  reach(world: World, language: Language): Promise<Page>;
  status: number;
}

const administrator = async ({ harness }: World, language: Language) =>
  (await harness.as(staff.admin)).withCookie('lang', language);

/** The page of a route, as an administrator sees it, or the one that it leads to. */
export async function visit(
  route: ConsoleRoute,
  world: World,
  language: Language,
): Promise<{ page: Page; isMoved: boolean }> {
  const { own } = await pathsOf(route, world, staff.admin);
  const visitor = await administrator(world, language);
  const page = await visitor.get(own);
  return page.location
    ? { page: await visitor.get(page.location), isMoved: true }
    : { page, isMoved: false };
}

/** What an administrator is answered who posts a form that says too little. */
export async function postInVain(
  route: ConsoleRoute,
  world: World,
  language: Language,
): Promise<Page> {
  const { own } = await pathsOf(route, world, staff.admin);
  return (await administrator(world, language)).post(own, formOf(allSamples[nameOf(route)]));
}

const nobody = ({ harness }: World, language: Language) =>
  new Visitor(harness.app).withCookie('lang', language);

const publicPage = (path: string, status = 200): ConsoleState => ({
  name: `get ${path}`,
  status,
  reach: async (world, language) => nobody(world, language).get(path),
});

/** What is seen without a sign-in, or without the right, or of what there is not. */
export const otherStates: readonly ConsoleState[] = [
  publicPage('/coordinate/sign-in'),
  publicPage('/coordinate/sign-in/done'),
  publicPage('/coordinate/signed-out'),
  publicPage('/coordinate/sign-in/callback?state=unknown&code=x', 400),
  {
    name: 'a form that is sent after the session has ended',
    status: 401,
    reach: async (world, language) =>
      nobody(world, language).post('/coordinate/waves/new', { title: ['Herbst'] }),
  },
  {
    name: 'a page without the right to it',
    status: 403,
    reach: async ({ harness }, language) =>
      (await harness.as(staff.analyst)).withCookie('lang', language).get('/coordinate/audit'),
  },
  {
    name: 'a page that there is not',
    status: 404,
    reach: async (world, language) =>
      (await administrator(world, language)).get('/coordinate/waves/no-such-wave'),
  },
  {
    name: 'a form about a case that has changed since',
    status: 409,
    reach: async (world, language) =>
      (await administrator(world, language)).post(
        `/coordinate/waves/${world.wave.id}/cases/160510000000/query`,
        {
          version: ['0'],
          submissions: ['0'],
          seen: [''],
          id: ['01JF000000000000000000000A'],
          text: ['Stimmt die Angabe zum DMS wirklich so?'],
        },
      ),
  },
];
