import type { MessageOf } from '../../../schemas/message.ts';
import { messagesExpireAt } from '../../domain/retention/retention.ts';
import { readMailExample } from '../../store/mail/mail-example.ts';
import { findWave } from '../../store/waves/definitions.ts';
import { sampleContent } from '../../web/mails/sample-content.ts';
import type { MailDependencies } from '../dependencies.ts';
import { type Prepared, voided } from './prepared.ts';

/** What another message looks like, for the coordinators. */
export async function prepareTest(
  { wave: id, sample, language }: MessageOf<'test'>,
  dependencies: MailDependencies,
): Promise<Prepared> {
  const { core, retention, url, clock } = dependencies;
  const wave = await findWave(core, id);
  if (!wave) return voided('closed');
  const example = await readMailExample(dependencies, wave);
  return {
    kind: 'ready',
    content: sampleContent(sample, { wave, example, language, url, now: clock.now() }),
    language,
    exampleData: wave.exampleData ?? false,
    isTest: true,
    cases: [],
    expiresAt: messagesExpireAt(wave, retention),
  };
}
