import { accessStates } from './access-states.ts';
import { afterwardsStates } from './afterwards-states.ts';
import { approvalStates } from './approval-states.ts';
import { caseStates } from './case-states.ts';
import { coordinationStates } from './coordination-states.ts';
import type { PageState } from './page-state.ts';
import { sectionStates } from './section-states.ts';
import { selfServiceStates } from './self-service-states.ts';

/** Every page of the respondents in every state: what is new must be added, and a test sees to that. */
export const allStates: readonly PageState[] = [
  ...accessStates,
  ...selfServiceStates,
  ...caseStates,
  ...sectionStates,
  ...approvalStates,
  ...afterwardsStates,
  ...coordinationStates,
];

export function stateNamed(name: string): PageState {
  const state = allStates.find((one) => one.name === name);
  if (!state) throw new TypeError(`There is no state "${name}"`);
  return state;
}

/** Routes that answer with no page of their own. */
export const routesWithoutPage: Readonly<Record<string, string>> = {
  'GET /respond/branching/:survey{[a-z0-9-]{1,100}}/:file{\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}\\.css}':
    'a stylesheet',
  'POST /respond/:wave/:ars/colleagues/revoke': 'leads back to the list',
  'POST /access/reports/:word': 'leads to the page that says so',
};
