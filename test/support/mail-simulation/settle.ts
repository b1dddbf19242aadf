import { hashCode } from '../../../functions/domain/access/access-code.ts';
import { topicsOfWave } from '../../../functions/domain/mail/mail-topics.ts';
import { findGrant } from '../../../functions/store/access/grants.ts';
import { keys, prefixes } from '../../../functions/store/keys.ts';
import { listUncertain } from '../../../functions/store/mail/uncertain.ts';
import { listMails } from '../../../functions/store/mail/wave-mails.ts';
import { type Claim, claimSchema, type MessagePlace } from '../../../schemas/message.ts';
import { contentOf } from '../stores.ts';
import { type Completeness, lookAtCompleteness } from './completeness.ts';
import type { MailRoom } from './mail-room.ts';
import type { Oracle } from './oracle.ts';
import type { World } from './world.ts';

/** What of all claims can be told once the half year is over. */
export interface Settled {
  claims: { place: MessagePlace; claim: Claim }[];
  uncertain: number;
  completeness: Completeness;
}

/**
 * Looks at everything once the half year is over and all has been told that was going to be.
 *
 * @param held messages that waited until their wave took no answers
 */
export async function settle(
  world: World,
  room: MailRoom,
  oracle: Oracle,
  held: readonly MessagePlace[],
): Promise<Settled> {
  const { truth, contacts, core, clock, keyring } = world;
  const [inContacts, inCore] = [await contentOf(contacts), await contentOf(core)];
  const claims = claimsIn(inContacts);
  const uncertain = await listUncertain(contacts, clock.now());
  const listed = new Set(uncertain.map(({ place }) => nameOf(place)));
  const byPlace = new Map(claims.map((one) => [nameOf(one.place), one.claim]));

  for (const mail of truth.mails) {
    const state = byPlace.get(nameOf(mail.place))?.state;
    const statesOut = ['UNKNOWN', 'SENT', 'DELIVERED', 'BOUNCED', 'COMPLAINED', 'LOST'];
    // Lost links are forgotten after a week, but nothing is deleted here.
    if (!state || !statesOut.includes(state))
      truth.violate(1, `${mail.place.what} went out and is ${state}`);
    if (state === 'UNKNOWN' && !room.provider.silent.has(mail.id)) {
      truth.violate(6, `${mail.place.what} was told of, and is not known of`);
    }
  }
  for (const { place, claim } of claims) {
    if (claim.state === 'PENDING') truth.violate(5, `${place.what} of ${place.wave} still waits`);
    if (claim.state === 'VOID' && !claim.reason) truth.violate(5, `${place.what} has no reason`);
    if (claim.state === 'UNKNOWN' && !listed.has(nameOf(place))) {
      truth.violate(6, `${place.what} is not shown to anybody`);
    }
  }
  const shown = new Set<string>();
  for (const wave of world.waves.keys()) {
    for (const topic of topicsOfWave) {
      for await (const { place } of listMails(contacts, wave, topic)) shown.add(nameOf(place));
    }
  }
  for (const { place } of claims) {
    const isShown = place.wave === '-' || shown.has(nameOf(place));
    if (!isShown) truth.violate(5, `${place.what} stands in no list of the console`);
  }
  const completeness = lookAtCompleteness(world, oracle, claims);
  const wentOut = new Set(truth.mails.map(({ place }) => nameOf(place)));
  for (const place of held) {
    const name = nameOf(place);
    const { state, reason, decidedBy } = byPlace.get(name) ?? {};
    const isClosed = state === 'VOID' && reason === 'closed';
    // What was in the hands of a process that was killed is for people to decide.
    const isForPeople = state === 'UNKNOWN' || decidedBy !== undefined;
    if (wentOut.has(name))
      truth.violate(5, `${place.what} waited until the wave took no answers, and went out`);
    else if (!isClosed && !isForPeople)
      truth.violate(5, `${place.what} waited until the wave took no answers, and is ${state}`);
  }

  const secrets = truth.mails.flatMap(({ codes }) => codes);
  const audit = [...inCore].filter(([key]) => key.includes(prefixes.audit)).map(([, item]) => item);
  lookForSecrets(world, 'the audit', JSON.stringify(audit), secrets);
  lookForSecrets(world, 'the queue', [...room.queue.bodies].join('\n'), secrets);
  for (const code of secrets.filter((_, index) => index % 20 === 0)) {
    const grant = await findGrant(contacts, keyring, code);
    const mail = truth.mails.find(({ codes }) => codes.includes(code));
    const isOfMail = grant?.units.every((ars) => mail?.units.includes(ars));
    if (!isOfMail) truth.violate(7, `a code of ${mail?.place.what} opens ${grant?.units}`);
  }
  const hashes = secrets.map((code) => keys.accessCode(hashCode(keyring, code)[0]).pk);
  if (new Set(hashes).size !== secrets.length) truth.violate(7, 'two mails have one code');
  return { claims, uncertain: uncertain.length, completeness };
}

/** What must not stand in a text: addresses and codes. */
export function lookForSecrets(
  { truth }: World,
  where: string,
  text: string,
  codes: readonly string[],
): void {
  const address = /[\w.+-]+@example\.org/i.exec(text)?.[0];
  if (address) truth.violate(7, `an address stands in ${where}`);
  const words = new Set(text.match(/[\w-]{22,}/g));
  if (codes.some((code) => words.has(code))) truth.violate(7, `a code stands in ${where}`);
}

const nameOf = ({ wave, what }: MessagePlace) => `${wave} ${what}`;

function claimsIn(items: Map<string, unknown>): Settled['claims'] {
  return [...items.values()].flatMap((item) => {
    const { pk, sk, v, expiresAt, ...claim } = item as Record<string, unknown> & {
      pk: string;
      sk: string;
    };
    if (!pk.startsWith('MSG#')) return [];
    return [{ place: { wave: pk.slice(4), what: sk }, claim: claimSchema.parse(claim) }];
  });
}
