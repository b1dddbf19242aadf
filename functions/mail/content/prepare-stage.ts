import { type CaseHead, type CaseKey, caseKeyOf } from '../../../schemas/case.ts';
import type { MessageOf } from '../../../schemas/message.ts';
import { isReminded, reachedStage } from '../../domain/mail/stages.ts';
import { messagesExpireAt } from '../../domain/retention/retention.ts';
import { findCases } from '../../store/cases/cases.ts';
import { wasWrittenTo } from '../../store/mail/earlier-stages.ts';
import { findWave } from '../../store/waves/definitions.ts';
import type { MailDependencies } from '../dependencies.ts';
import { linksFor } from './links.ts';
import { isSome, mailUnits } from './mail-units.ts';
import { type Prepared, voided } from './prepared.ts';
import { addressedAt, languageOf } from './readers.ts';

/** An invitation or a reminder, for those of its units that still are to be written to. */
export async function prepareStage(
  message: MessageOf<'stage'>,
  dependencies: MailDependencies,
): Promise<Prepared> {
  const { core, contacts, keyring, retention, clock } = dependencies;
  const { mailbox, stage } = message;
  const wave = await findWave(core, message.wave);
  const reached = wave && reachedStage(wave, clock.now());
  if (!reached) return voided('closed');
  if (wave.mailPaused) return { kind: 'paused' };
  // A later one has come, or the clock was moved back: whoever is due for it then is claimed for anew.
  if (reached !== stage) return voided('superseded');
  const keys = message.units.map((ars) => ({ wave: wave.id, ars }));
  const open = await reminded(keys);
  if (open.length === 0) return voided('answered');
  const addressed = await addressedAt(contacts, open, mailbox);
  const heads = addressed.map(({ head }) => head);
  if (!isSome(heads)) return voided('noContact');
  const units = heads.map(({ unit }) => unit.ars);
  const isKnown = await wasWrittenTo(contacts, keyring, { wave: wave.id, stage, mailbox, units });
  const links = linksFor(mailbox, dependencies);
  const ofUnits = await mailUnits(wave, heads, links, dependencies);
  // Many links take a while: who has answered meanwhile is not reminded.
  if ((await reminded(heads.map(caseKeyOf))).length < heads.length) {
    await links.takeBack();
    return prepareStage(message, dependencies);
  }
  return {
    kind: 'ready',
    links,
    content: {
      kind: 'stage',
      text: isKnown ? stage : 'invitation',
      graceEnds: wave.calendar.graceEnds.slice(0, 10),
      ...ofUnits,
    },
    language: languageOf(addressed),
    exampleData: wave.exampleData ?? false,
    cases: heads.map(caseKeyOf),
    expiresAt: messagesExpireAt(wave, retention),
  };

  async function reminded(cases: readonly CaseKey[]): Promise<CaseHead[]> {
    return (await findCases(core, cases)).filter(({ status }) => isReminded(status));
  }
}
