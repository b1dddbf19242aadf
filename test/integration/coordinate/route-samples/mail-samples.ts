import { tagOf } from '../../../../functions/domain/mail/mail-tag.ts';
import { addWave } from '../../../../functions/store/waves/new-wave.ts';
import { keepUncertainLink, remindingWave } from '../../../support/mail-records.ts';
import { erfurt, gera, type Parameter, type RouteSample, type World } from './route-sample.ts';

/** Messages of which nobody knows whether they were sent. */
async function message({ harness, wave }: World): Promise<Record<string, Parameter>> {
  const own = tagOf(await keepUncertainLink(harness, wave.id, erfurt));
  const foreign = tagOf(await keepUncertainLink(harness, wave.id, gera));
  return { message: { own, foreign, missing: tagOf({ wave: wave.id, what: 'LINK#none' }) } };
}

let waves = 0;

/** A wave of its own that runs, with a reminder ahead. */
async function reminding({ harness }: World): Promise<{ wave: Parameter }> {
  const id = `reminding-${++waves}`;
  await addWave(harness.dependencies.core, remindingWave(id), []);
  return { wave: { own: id, missing: 'no-such-wave' } };
}

const mails = '/coordinate/waves/:wave/mails';

const running: RouteSample = { parameters: reminding, form: { version: ['0'] } };

export const mailSamples: Record<string, RouteSample> = {
  [`get ${mails}`]: {},
  [`get ${mails}/list`]: {},
  [`get ${mails}/unreachable`]: {},
  [`get ${mails}/pause`]: running,
  [`post ${mails}/pause`]: running,
  [`get ${mails}/resume`]: running,
  [`post ${mails}/resume`]: running,
  [`get ${mails}/send-now`]: running,
  [`post ${mails}/send-now`]: running,
  'get /coordinate/mails/uncertain': {},
  'get /coordinate/mails/uncertain/:message': { parameters: message },
  'post /coordinate/mails/uncertain/:message': {
    parameters: message,
    form: { outcome: ['arrived'] },
  },
  'get /coordinate/subscription': {},
  'post /coordinate/subscription': { form: { mailbox: ['ich@example.org'], version: [''] } },
};
