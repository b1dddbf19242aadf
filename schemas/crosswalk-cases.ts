import type { Crosswalk } from './crosswalk.ts';

/** Changes of keys that ship with Pegel: the register of municipalities does not tell them. */
export const shippedCrosswalk: Crosswalk = [
  // Eisenach gave up being a district of its own and joined the Wartburgkreis.
  { from: '16056000', to: '16063105', on: '2021-07-01', kind: 'renumbered' },
  // Dobitschen became a part of Schmölln.
  { from: '16077003', to: '16077043', on: '2026-01-01', kind: 'merged' },
];
