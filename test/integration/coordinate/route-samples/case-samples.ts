import { ulid } from 'ulid';
import { newGrant } from '../../../../functions/domain/access/new-grant.ts';
import { addGrant } from '../../../../functions/store/access/grants.ts';
import { getCase } from '../../../../functions/store/cases/cases.ts';
import { defaultRetention } from '../../../../schemas/retention.ts';
import { submitFor } from '../../../support/submitted-case.ts';
import { newContact } from './contacts-samples.ts';
import type { Parameter, RouteSample, World } from './route-sample.ts';

const erfurt = '160510000000';
const gera = '160520000000';

/** What every form about a case says it was made from. */
const form = {
  version: ['0'],
  submissions: ['1'],
  seen: [''],
  id: ['01JF000000000000000000000A'],
};

/** A form that nobody has sent yet. */
const newForm = () => ({ ...form, id: [ulid()] });

/** Both cases have submitted. */
async function number({ harness, wave }: World): Promise<Record<string, Parameter>> {
  const { core } = harness.dependencies;
  for (const ars of [erfurt, gera]) {
    const key = { wave: wave.id, ars };
    if ((await getCase(core, key)).submissions === 0) await submitFor(core, key);
  }
  return { number: { own: '1', missing: '2' } };
}

async function grant({ harness, wave }: World): Promise<Record<string, Parameter>> {
  const { core, contacts, clock } = harness.dependencies;
  const add = async (ars: string) => {
    const opens = { units: [ars], scope: { kind: 'case' as const } };
    const made = newGrant(wave, opens, clock.now(), defaultRetention);
    await addGrant({ core, contacts }, made, { actor: 'operator' });
    return made.id;
  };
  return { grant: { own: await add(erfurt), foreign: await add(gera), missing: ulid() } };
}

/** Both units can be written to. */
async function reachable(world: World): Promise<Record<string, Parameter>> {
  for (const ars of [erfurt, gera]) await newContact(world, ars);
  return {};
}

const path = '/coordinate/waves/:wave/cases/:ars';

export const caseSamples: Record<string, RouteSample> = {
  [`get ${path}`]: {},
  [`get ${path}/history`]: {},
  [`get ${path}/versions`]: { parameters: number },
  [`get ${path}/versions/:number`]: { parameters: number },
  [`post ${path}/accept`]: { form },
  [`get ${path}/query`]: {},
  [`post ${path}/query`]: { form },
  [`get ${path}/call`]: {},
  [`post ${path}/call`]: { form: () => ({ ...newForm(), outcome: ['reached'] }) },
  [`get ${path}/exempt`]: {},
  [`post ${path}/exempt`]: { form },
  [`get ${path}/reinstate`]: {},
  [`post ${path}/reinstate`]: { form },
  [`post ${path}/proxy`]: { form: newForm },
  [`get ${path}/send-link`]: {},
  [`post ${path}/send-link`]: { parameters: reachable, form: newForm },
  [`get ${path}/links`]: {},
  [`post ${path}/links`]: { form: newForm },
  [`post ${path}/links/short-code`]: { form: newForm },
  [`get ${path}/links/:grant/revoke`]: { parameters: grant },
  [`post ${path}/links/:grant/revoke`]: { parameters: grant },
  'get /coordinate/audit': {},
  'get /coordinate/audit.csv': {},
};
