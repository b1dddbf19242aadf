import { describe, expect, it } from 'vitest';
import type { Answer, Answers } from '../../../schemas/answer.ts';
import { checkAnswers, type EditContext } from '../../../schemas/edits.ts';
import { technikStatus } from '../../support/technik-status.ts';

const context: EditContext = { today: '2026-11-23', referenceDate: '2026-09-30' };

/** The severities of what is found about one question. */
function findings(id: string, answers: Answers, more: Partial<EditContext> = {}): string[] {
  return checkAnswers(technikStatus, answers, { ...context, ...more })
    .filter(({ question }) => question === id)
    .map((finding) => ('problem' in finding ? finding.problem : finding.severity));
}
const option = (value: string): Answer => ({ kind: 'option', option: value });
const month = (value: string): Answer => ({ kind: 'month', month: value });
const number = (value: number): Answer => ({ kind: 'number', number: value });

describe('edits', () => {
  it('take a date up to the later of today and the reference date', () => {
    const on = (date: string, more?: Partial<EditContext>) =>
      findings('meta.stichtag', { 'meta.stichtag': { kind: 'date', date } }, more);
    expect(on('2026-11-23', { referenceDate: '2026-11-30' })).toEqual([]);
    expect(on('2026-11-30', { referenceDate: '2026-11-30' })).toEqual([]);
    expect(on('2026-12-01', { referenceDate: '2026-11-30' })).toEqual(['hard']);
    expect(on('2026-11-24', { referenceDate: '2026-11-20' })).toEqual(['hard']);
  });

  it('ask again where the date is more than 45 days from the reference date', () => {
    const on = (date: string) =>
      findings('meta.stichtag', { 'meta.stichtag': { kind: 'date', date } });
    expect(on('2026-11-14')).toEqual([]);
    expect(on('2026-11-15')).toEqual(['soft']);
    expect(on('2026-08-15')).toEqual(['soft']);
  });

  it('take a planned month from the reference month to five years later', () => {
    const planned = (value: string) =>
      findings('vps.termin', { 'vps.status': option('geplant'), 'vps.termin': month(value) });
    expect(planned('2026-09')).toEqual([]);
    expect(planned('2026-08')).toEqual(['hard']);
    expect(planned('2031-09')).toEqual([]);
    expect(planned('2031-10')).toEqual(['hard']);
  });

  it('warn of a certificate that expires within three months', () => {
    const expires = (value: string) =>
      findings('anb.zertifikat_ablauf', {
        'anb.zertifikat': option('ja'),
        'anb.zertifikat_ablauf': month(value),
      });
    expect(expires('2026-12')).toEqual(['soft']);
    expect(expires('2027-01')).toEqual([]);
    expect(expires('2026-08')).toEqual(['hard', 'soft']);
  });

  it('ask again where the DMS is said to be everywhere, but fewer than half use it', () => {
    const share = (status: string, value: number) =>
      findings('dms.abdeckung', { 'dms.status': option(status), 'dms.abdeckung': number(value) });
    expect(share('produktiv', 49)).toEqual(['soft']);
    expect(share('produktiv', 50)).toEqual([]);
    expect(share('rollout', 49)).toEqual([]);
    expect(share('rollout', 101)).toEqual(['outOfRange']);
  });

  it('ask again where services are used without a route in production', () => {
    const used = (count: number, column: string) =>
      findings('anb.efa_anzahl', {
        'anb.wege': { kind: 'cells', cells: { email: column } },
        'anb.efa_anzahl': number(count),
      });
    expect(used(3, 'test')).toEqual(['soft']);
    expect(used(3, 'produktiv')).toEqual([]);
    expect(used(0, 'test')).toEqual([]);
  });

  it('refuse the same first and second choice', () => {
    const second = (value: string) =>
      findings('anb.praeferenz2', {
        'anb.praeferenz1': option('dms'),
        'anb.praeferenz2': option(value),
      });
    expect(second('dms')).toEqual(['hard']);
    expect(second('email')).toEqual([]);
  });

  it('notice a status that fell behind the wave before, and none without such a wave', () => {
    const now = (value: string, before?: string) =>
      findings(
        'pay.status',
        { 'pay.status': option(value) },
        before ? { previous: { 'pay.status': option(before) } } : {},
      );
    expect(now('keine', 'produktiv')).toEqual(['soft']);
    expect(now('produktiv', 'keine')).toEqual([]);
    expect(now('unbekannt', 'produktiv')).toEqual([]);
    expect(now('keine', 'unbekannt')).toEqual([]);
    expect(now('keine')).toEqual([]);
  });

  it('let a date that was reported before pass with a reason, and refuse a new one', () => {
    const answers: Answers = { 'dms.status': option('geplant'), 'dms.termin': month('2026-08') };
    const other: Answers = { ...answers, 'dms.termin': month('2026-07') };
    expect(findings('dms.termin', answers, { previous: answers })).toEqual(['soft']);
    expect(findings('dms.termin', other, { previous: answers })).toEqual(['hard']);
    expect(findings('dms.termin', answers)).toEqual(['hard']);
  });

  it('notice personal mailboxes', () => {
    const mail = (address: string) =>
      findings('meta.kontakt', { 'meta.kontakt': { kind: 'email', address } });
    expect(mail('erika.musterfrau@example.org')).toEqual(['soft']);
    expect(mail('poststelle@example.org')).toEqual([]);
    expect(mail('poststelle')).toEqual(['notAnEmail']);
  });

  it.each([
    ['Rufen Sie an: 0361 1234567', true],
    ['+49 (361) 12 34 567', true],
    ['post@example.org', true],
    ['Seit 2024 in 12 Ämtern, Ausbau bis 03/2027', false],
    ['Gemeindeschlüssel 16051000', false],
  ])('find contact data in "%s": %s', (text, found) => {
    expect(findings('org.bemerkung', { 'org.bemerkung': { kind: 'text', text } })).toEqual(
      found ? ['soft'] : [],
    );
  });

  it('require what is shown, every row of a required matrix included', () => {
    expect(findings('dms.status', {})).toEqual(['required']);
    expect(findings('dms.abdeckung', {})).toEqual([]);
    expect(findings('pay.hkr', {})).toEqual([]);
    const cells = { bebpo: 'ja' };
    expect(findings('vps.kanaele', { 'vps.kanaele': { kind: 'cells', cells } })).toEqual([
      'rowsMissing',
    ]);
  });

  it.each<[string, Answer, string]>([
    ['meta.rolle', option('chef'), 'notOffered'],
    ['meta.rolle', option('andere'), 'otherTextMissing'],
    ['meta.rolle', { kind: 'option', option: 'andere', text: 'x'.repeat(81) }, 'otherTextTooLong'],
    ['meta.dienstleister', { kind: 'options', options: ['kiv', 'unbekannt'] }, 'exclusiveOption'],
    [
      'org.bedarf',
      { kind: 'options', options: ['beratung', 'schulung', 'zert', 'epay'] },
      'tooManyOptions',
    ],
    ['org.bemerkung', { kind: 'text', text: 'x'.repeat(1001) }, 'textTooLong'],
    ['anb.efa_anzahl', number(601), 'outOfRange'],
    ['anb.efa_anzahl', number(1.5), 'notANumber'],
    ['anb.wege', { kind: 'cells', cells: { rohrpost: 'test' } }, 'notOffered'],
    ['org.freigabe', option('ja'), 'notOffered'],
  ])('find in %s that %j is wrong: %s', (id, answer, problem) => {
    expect(findings(id, { [id]: answer })).toEqual([problem]);
  });
});
