import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RespondHarness, startRespondHarness } from '../../support/respond-harness.ts';
import { allStates, routesWithoutPage } from './states/all-states.ts';

let harness: RespondHarness;
beforeAll(async () => {
  harness = await startRespondHarness();
});
afterAll(() => harness?.close());

describe('the list of states', () => {
  it("has every route of the respondents' pages, and no other", () => {
    const routes = harness.app.routes.filter(({ method }) => method !== 'ALL');
    const listed = [...allStates.map(({ route }) => route), ...Object.keys(routesWithoutPage)];
    expect(new Set(listed)).toEqual(new Set(routes.map(({ method, path }) => `${method} ${path}`)));
  });

  it('names each state once', () => {
    const names = allStates.map(({ name }) => name);
    expect(names).toEqual([...new Set(names)]);
  });
});
