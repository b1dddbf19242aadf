import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { newGrant } from '../../functions/domain/access/new-grant.ts';
import { draftsExpireAt } from '../../functions/domain/retention/retention.ts';
import { planDueWave } from '../../functions/domain/waves/plan-wave.ts';
import { addCode, addGrant, type GrantTables } from '../../functions/store/access/grants.ts';
import { getCase } from '../../functions/store/cases/cases.ts';
import { saveDraftSection } from '../../functions/store/cases/drafts.ts';
import { addQuestionnaire } from '../../functions/store/questionnaires/questionnaires.ts';
import { readKeyring } from '../../functions/store/secrets.ts';
import { connectTables, type Table } from '../../functions/store/table.ts';
import { addWave } from '../../functions/store/waves/new-wave.ts';
import { names, setEnvironment, startStandIns } from '../../infra/local/environment.ts';
import { startGateway } from '../../infra/local/gateway.ts';
import { loadHandlers } from '../../infra/local/handlers.ts';
import { provideMail } from '../../infra/local/mail/provide-mail.ts';
import { signInSettings } from '../../infra/local/sign-in/settings.ts';
import type { Answers } from '../../schemas/answer.ts';
import type { CaseKey } from '../../schemas/case.ts';
import { defaultRetention } from '../../schemas/retention.ts';
import { reported } from '../../schemas/submission.ts';
import type { Wave } from '../../schemas/wave.ts';
import { unremarkableAnswers } from '../support/arbitrary-answers.ts';
import { technikStatus, thueringen } from '../support/technik-status.ts';
import { atOnce } from './at-once.ts';

/** A case whose draft is complete, and a browser that may work on it. */
export interface ReadyCase {
  key: CaseKey;
  answers: Answers;
  /** The address of its start page. */
  url: string;
  cookie: string;
}

/** The handlers behind the gateway, on the stand-ins; without stream and tick, which would count. */
export interface RespondSite {
  url: string;
  core: Table;
  wave: Wave;
  /** Prepares the next cases of the wave. */
  nextCases(count: number): Promise<ReadyCase[]>;
  close(): Promise<void>;
}

/** @param size how many cases the wave has */
export async function startRespondSite(dataFolder: string, size: number): Promise<RespondSite> {
  const closers: (() => Promise<void>)[] = [];
  setEnvironment();
  await startStandIns(dataFolder, closers);
  await provideMail(dataFolder, 'http://127.0.0.1', closers);
  // Nobody signs in.
  process.env['PEGEL_SIGN_IN'] = JSON.stringify(signInSettings('http://127.0.0.1:1'));
  const gateway = await startGateway(0, (await loadHandlers()).http);
  closers.push(gateway.close);
  const { url } = gateway;
  const client = connectTables();
  const core = { client, name: names.core };
  const contacts = { client, name: names.contacts };
  const wave = {
    ...planDueWave(technikStatus, thueringen, Temporal.Now.instant()),
    id: 'bench',
  };
  await addQuestionnaire(core, technikStatus);
  const units = Array.from({ length: size }, (_, index) => unitOf(index));
  await addWave(
    core,
    wave,
    units.map((unit) => ({ unit })),
  );
  const filledIn = fc.sample(unremarkableAnswers(technikStatus, wave.referenceDate), {
    numRuns: 100,
    seed: 1,
  });
  return {
    url,
    core,
    wave,
    async nextCases(count) {
      const cases: ReadyCase[] = [];
      await atOnce(units.splice(0, count), async ({ ars }) => {
        const key = { wave: wave.id, ars };
        const answers = filledIn[Number(ars) % filledIn.length] ?? {};
        const session = await redeem(url, await linkFor({ core, contacts }, wave, key));
        await saveDraft(core, wave, key, answers);
        cases.push({ key, answers, ...session });
      });
      return cases;
    },
    async close() {
      client.destroy();
      for (const closer of closers.reverse()) await closer();
    },
  };
}

function unitOf(index: number) {
  const district = thueringen.districts[index % thueringen.districts.length];
  if (!district) throw new TypeError('a registry without districts');
  const { tile, ...unit } = district;
  return { ...unit, ars: unit.ags5 + String(index).padStart(7, '0') };
}

async function linkFor(tables: GrantTables, wave: Wave, { ars }: CaseKey): Promise<string> {
  const given = { units: [ars], scope: { kind: 'case' as const } };
  const grant = newGrant(wave, given, Temporal.Now.instant(), defaultRetention);
  await addGrant(tables, grant, { actor: 'operator' });
  const keyring = await readKeyring(names.keys);
  return `/r/${await addCode(tables.contacts, keyring, grant)}`;
}

async function redeem(site: string, link: string): Promise<Pick<ReadyCase, 'url' | 'cookie'>> {
  const headers = { 'sec-fetch-site': 'same-origin' };
  const { headers: answer } = await fetch(site + link, {
    method: 'POST',
    headers,
    redirect: 'manual',
  });
  const [cookie = ''] = answer.getSetCookie()[0]?.split(';') ?? [];
  return { url: site + answer.get('location'), cookie };
}

async function saveDraft(core: Table, wave: Wave, key: CaseKey, given: Answers): Promise<void> {
  const head = await getCase(core, key);
  for (const { id: section, questions } of technikStatus.sections) {
    const answers = Object.fromEntries(
      questions.flatMap(({ id }) => (given[id] ? [[id, given[id]] as const] : [])),
    );
    const savedAt = Temporal.Now.instant().round('second').toString();
    const draft = { section, revision: 1, savedAt, ...reported(answers) };
    const by = { actor: 'respondent' } as const;
    await saveDraftSection(core, key, head, draft, by, draftsExpireAt(wave, defaultRetention));
  }
}
