import { Temporal } from 'temporal-polyfill';
import { districtOf, keys } from '../../../functions/store/keys.ts';
import { instantOf, type Wave } from '../../../schemas/wave.ts';
import type { SentMail, Truth } from './truth.ts';
import type { WatchedProcess } from './watched-process.ts';

/** Kinds of messages of which a place is about one thing that a mailbox is told once. */
const toldOnce = ['RECEIPT', 'RETURNED', 'QUERY', 'LINK', 'LOSTLINK', 'DIGEST', 'SUMMARY'];

/**
 * Looks whether a mail that goes out is one that may, by rules of its own: not by what Pegel has stored
 * about mail, but by what the process could have known when it last looked.
 *
 * @param begun when the process began with this mail
 * @param wave as people know it now, where it is about one
 */
export function lookAtMail(
  truth: Truth,
  mail: SentMail,
  process: WatchedProcess,
  begun: number,
  wave: Wave | undefined,
): void {
  const name = `${mail.kind} ${mail.stage ?? ''} of ${mail.place.wave} to ${mail.to}`;
  const violate = (rule: number, what: string) => truth.violate(rule, `${name}: ${what}`);
  const mailbox = mail.to.toLowerCase();
  for (const before of truth.mails) {
    if (before.to.toLowerCase() !== mailbox) continue;
    const isSame = before.place.wave === mail.place.wave && before.place.what === mail.place.what;
    if (isSame && toldOnce.includes(mail.kind)) violate(1, 'went out before');
    if (!mail.stage || before.place.wave !== mail.place.wave) continue;
    const again = mail.units.filter((ars) => before.units.includes(ars));
    if (before.stage === mail.stage && again.length > 0) violate(1, `named ${again} before`);
    const isSameTick = Temporal.Instant.compare(before.at, mail.at) === 0;
    if (before.stage && before.stage !== mail.stage && isSameTick)
      violate(3, 'is the second stage');
  }
  for (const ars of mail.units) {
    const read = process.readAt(keys.contactsOfDistrict(districtOf(ars))) ?? begun;
    const state = truth.contactOf(ars, mailbox).at(read);
    if (state === 'bounced') violate(4, `mail came back from there for ${ars}`);
    if (state === 'none') violate(4, `is no contact of ${ars}`);
  }
  if (!mail.stage || !wave) return;
  for (const ars of mail.units) {
    const head = keys.caseHead({ wave: wave.id, ars });
    const read = process.readAt(head.pk, head.sk) ?? begun;
    if (truth.owesOf(wave.id, ars).at(read) === false) violate(2, `${ars} did not owe an answer`);
  }
  const { pk, sk } = keys.wave(wave.id);
  const looked = process.readAt(pk, sk) ?? begun;
  if (truth.pausedOf(wave.id).at(looked) === true) violate(4, 'was paused');
  const newest = newestStage(wave, mail.at);
  if (newest !== mail.stage) violate(3, `it is time for ${newest}`);
}

/** The stage that it is time for, naively; undefined before the first and after the deadline. */
export function newestStage({ calendar }: Wave, now: Temporal.Instant): string | undefined {
  const isOver = (time: string) => Temporal.Instant.compare(instantOf(time), now) <= 0;
  const minuteAfter = instantOf(calendar.deadline).add({ minutes: 1 });
  if (Temporal.Instant.compare(minuteAfter, now) <= 0) return undefined;
  const passed = calendar.reminders.filter(isOver).length;
  if (passed > 0) return `reminder${passed}`;
  return isOver(calendar.opens) ? 'invitation' : undefined;
}
