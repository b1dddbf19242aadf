import { type CaseHead, caseKeyOf, isExempt } from '../../../schemas/case.ts';
import type { MessageOf } from '../../../schemas/message.ts';
import { latestFirst } from '../../../schemas/order.ts';
import { takesAnswers, type Wave } from '../../../schemas/wave.ts';
import { lostLinkExpiresAt } from '../../domain/retention/retention.ts';
import { findCases } from '../../store/cases/cases.ts';
import { unitsOfMailbox } from '../../store/contacts/contacts.ts';
import { listWaves } from '../../store/waves/definitions.ts';
import type { MailUnit } from '../../web/mails/mail-content.ts';
import type { MailDependencies } from '../dependencies.ts';
import { linksFor } from './links.ts';
import { isSome, mailUnits } from './mail-units.ts';
import { type Prepared, voided } from './prepared.ts';
import { addressedAt, languageOf } from './readers.ts';

/** So many units one message names: what is noted about them is one transaction. */
const maxUnits = 96;

/** New links to all that a mailbox can answer now. Mail that came back stops it no less than others. */
export async function prepareLostLink(
  { mailbox }: MessageOf<'lostLink'>,
  dependencies: MailDependencies,
): Promise<Prepared> {
  const { core, contacts, keyring, clock } = dependencies;
  const now = clock.now();
  const [waves, units] = await Promise.all([
    listWaves(core),
    unitsOfMailbox(contacts, keyring, mailbox),
  ]);
  const open = latestFirst(waves.filter((wave) => takesAnswers(wave, now, wave.extendedUntil)));
  if (open.length === 0) return voided('closed');
  const ofWave = new Map(open.map((wave) => [wave.id, wave]));
  const cases = open.flatMap(({ id }) => units.map((ars) => ({ wave: id, ars })));
  const answerable = (await findCases(core, cases)).filter(({ wave, status, extendedUntil }) => {
    const own = ofWave.get(wave);
    return own && !isExempt(status) && takesAnswers(own, now, extendedUntil);
  });
  const addressed = await addressedAt(contacts, answerable, mailbox);
  const heads = addressed.slice(0, maxUnits).map(({ head }) => head);
  const kind = 'lostLink';
  const left = addressed.length - heads.length;
  const asked = open.filter(({ id }) => heads.some(({ wave }) => wave === id));
  const [first, ...others] = asked;
  if (!first) return voided('noContact');
  const links = linksFor(mailbox, dependencies);
  const content = await unitsOf(first, heads);
  const more: MailUnit[] = [];
  for (const wave of others) {
    const { units } = await unitsOf(wave, heads);
    more.push(...units.map((unit) => ({ ...unit, wave: wave.title })));
  }
  return {
    kind: 'ready',
    links,
    content:
      more.length === 0
        ? { kind, left, ...content }
        : {
            kind,
            left,
            ...content,
            // One list holds the units of one wave.
            allUnits: undefined,
            units: withWave(content.units, first, more),
          },
    language: languageOf(addressed),
    exampleData: asked.some(({ exampleData }) => exampleData),
    cases: heads.map(caseKeyOf),
    expiresAt: lostLinkExpiresAt(now),
  };

  function unitsOf(wave: Wave, all: readonly CaseHead[]) {
    const own = all.filter((head) => head.wave === wave.id);
    if (!isSome(own)) throw new TypeError(`Nobody is written to about "${wave.id}"`);
    return mailUnits(wave, own, links, dependencies, all);
  }
}

function withWave(
  [first, ...others]: readonly [MailUnit, ...MailUnit[]],
  { title }: Wave,
  more: readonly MailUnit[],
): [MailUnit, ...MailUnit[]] {
  const named = (unit: MailUnit): MailUnit => ({ ...unit, wave: title });
  return [named(first), ...others.map(named), ...more];
}
