import { expect, it } from 'vitest';
import { auditSheet } from '../../../functions/coordinate/audit/audit-sheet.ts';
import type { AuditEntry } from '../../../schemas/audit.ts';

const entry: AuditEntry = {
  id: '01M9FJWKM0M33WE1TP57W57W8R',
  at: '2026-12-10T09:00:00Z',
  actor: 'staff',
  person: 'c-1',
  action: 'waveOpened',
  wave: 'w1',
  to: 'LIVE',
};

it.each([
  ['de', 'Läuft'],
  ['en', 'Open'],
] as const)(
  'The file of the audit says in words what something is now (%s)',
  (language, status) => {
    const { rows } = auditSheet({ entries: [entry], names: new Map([['c-1', 'Kim']]) }, language);
    expect(rows[0]).toEqual(
      expect.arrayContaining(['2026-12-10T10:00', 'Kim', 'c-1', 'w1', status]),
    );
    expect(rows[0]).not.toContain('LIVE');
  },
);
