import type { RouteSample } from './route-sample.ts';

/** The boards, the list of cases and the chasing list: nothing but usual parameters. */
export const boardSamples: Record<string, RouteSample> = {
  'get /coordinate/waves/:wave/board': {},
  'get /coordinate/waves/:wave/board/:district': {},
  'get /coordinate/waves/:wave/cases': {},
  'get /coordinate/waves/:wave/chasing': {},
  'get /coordinate/waves/:wave/chasing.csv': {},
  'get /coordinate/waves/:wave/chasing.xlsx': {},
};
