import { describe, expect, it } from 'vitest';
import { searchFor } from '../../../functions/domain/search-text.ts';

const names = ['Schmölln', 'Schmolldorf', 'Müllerhausen', 'Gößnitz', 'VG Am Ettersberg', 'Élstra'];
const found = (wanted: string) => names.filter(searchFor(wanted));

describe('looking for a name', () => {
  it.each([
    ['schmölln', ['Schmölln']],
    ['SCHMÖLLN', ['Schmölln']],
    ['schmo\u0308lln', ['Schmölln']],
    ['Schmoelln', ['Schmölln']],
    ['schmoll', ['Schmölln', 'Schmolldorf']],
    ['mueller', ['Müllerhausen']],
    ['muller', ['Müllerhausen']],
    ['goessnitz', ['Gößnitz']],
    ['gossnitz', ['Gößnitz']],
    ['elstra', ['Élstra']],
  ])('%s finds %j', (wanted, expected) => {
    expect(found(wanted)).toEqual(expected);
  });

  it('wants each word somewhere, in any order', () => {
    expect(found('ettersberg vg')).toEqual(['VG Am Ettersberg']);
    expect(found('vg schmölln')).toEqual([]);
  });

  it('takes no letter for more than a letter', () => {
    expect(found('.*')).toEqual([]);
  });
});
