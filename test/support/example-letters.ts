import { Temporal } from 'temporal-polyfill';
import type { Letter, Letters } from '../../analytics/reports/letters.ts';
import type { LetterTo } from '../../functions/letters/letter-of.ts';
import { lettersOf } from '../../functions/letters/letter-of.ts';
import { exampleOwner } from '../../infra/local/example-owner.ts';
import type { Wave } from '../../schemas/wave.ts';
import { wave } from './technik-status.ts';

/** Letters to units of these names, the first of whom mail does not reach any more. */
export function exampleLetters(names: readonly string[], of: Wave = wave): Letters {
  const frame = {
    wave: of,
    sender: exampleOwner,
    address: 'https://pegel.example.org/access',
    now: Temporal.Instant.from('2026-12-10T09:00:00Z'),
  };
  return lettersOf(
    frame,
    names.map(
      (name, i): LetterTo => ({
        unit: {
          ars: String(160_510_000_000 + i),
          name,
          kind: 'administration',
          inhabitants: 1000,
          district: '16051',
          status: 'NOT_STARTED',
          softEdits: 0,
          correcting: undefined,
          bounced: i === 0,
          lastCall: undefined,
          extendedUntil: undefined,
          reason: i === 0 ? 'bounced' : 'noContact',
        },
        code: '7K3M-9QXD-2PA4',
        seat: '99999 Musterstadt',
        helper: undefined,
        district: 'Erfurt',
      }),
    ),
  );
}

/** A letter in which every text is this one. */
export function letterOfOneText(text: string): Letter {
  const access = { page: text, address: text, label: text, code: text, note: text };
  return {
    to: [text, text],
    facts: [{ label: text, value: text }],
    // PDF/UA wants headings that say something; a subject never is empty.
    subject: `Brief ${text}`,
    before: [text],
    access,
    after: [text],
    close: [text],
    english: text,
  };
}
