import { describe, expect, it } from 'vitest';
import { mentions } from '../../../functions/domain/retention/mentions.ts';

describe('a text mentions a person', () => {
  it.each([
    ['Die KASSE fragt.', 'Kasse', true],
    ['Die Kassenleitung fragt.', 'Kasse', false],
    ['Die Stadtkasse fragt.', 'Kasse', false],
    ['(Müller)', 'Müller', true],
    ['Frau  Anna\nMüller-Lüdenscheidt ruft an', 'Frau Anna Müller', true],
    ['an a.b-c+d@amt-x.example.org.', 'a.b-c+d@amt-x.example.org', true],
    ['an vor.eins@example.org', 'eins@example.org', false],
    ['an eins@example.organisation', 'eins@example.org', false],
    ['an einsXexample.org', 'eins.example.org', false],
  ])('%s – %s: %s', (text, name, expected) => {
    expect(mentions({ in: [text] }, [name])).toBe(expected);
  });
});
