import { hashCode } from '../../../functions/domain/access/access-code.ts';
import { placeOfTag } from '../../../functions/domain/mail/mail-tag.ts';
import { keys } from '../../../functions/store/keys.ts';
import type { OutgoingMail } from '../../../functions/store/mail/mail-sender.ts';
import type { Stage } from '../../../schemas/message.ts';
import { lookAtMail } from './look-at-mail.ts';
import type { SentMail } from './truth.ts';
import type { WatchedProcess } from './watched-process.ts';
import type { World } from './world.ts';

export const url = 'https://pegel.example.org';
const link = /https:\/\/pegel\.example\.org\/r\/([\w-]{22})/g;

/** What really goes out: each mail is looked at before anybody hears of it, and is true from then on. */
export class Post {
  /** Stage mails about a unit that had submitted between the last look and the mail. */
  readonly between = { ofStages: 0, tooLate: 0 };
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  goOut(outgoing: OutgoingMail, id: string, process: WatchedProcess): void {
    const { truth, clock, waves } = this.#world;
    const place = placeOfTag(outgoing.tag);
    if (!place) throw new TypeError(`A mail names no place: ${outgoing.tag}`);
    const [kind = '', stage] = place.what.split('#');
    const codes = codesIn(outgoing.text);
    const units = this.unitsOf(outgoing, process);
    const ofStage = kind === 'STAGE' ? (stage as Stage) : undefined;
    const found = { id, at: clock.now(), place, kind, stage: ofStage, codes, units };
    const mail: SentMail = { ...outgoing, ...found };
    lookAtMail(truth, mail, process, process.begunAt, waves.get(place.wave));
    truth.mails.push(mail);
    if (mail.stage) {
      this.between.ofStages += 1;
      const isTooLate = units.some((ars) => !truth.owesOf(place.wave, ars).now);
      this.between.tooLate += isTooLate ? 1 : 0;
    }
    const known = new Set(codesIn(outgoing.html));
    if (codes.some((code) => !known.has(code))) truth.violate(7, `text and HTML of ${id} differ`);
  }

  /** The units (ARS) that the links of a mail open, as they were made by a process. */
  unitsOf({ text }: OutgoingMail, process: WatchedProcess): string[] {
    const { keyring, truth } = this.#world;
    const units = codesIn(text).flatMap((code) => {
      const at = keys.accessCode(hashCode(keyring, code)[0]).pk;
      const opened = process.codes.get(at);
      if (!opened) truth.violate(7, 'a mail has a code that nothing was made for');
      return opened ?? [];
    });
    return [...new Set(units)].sort();
  }
}

function codesIn(text: string): string[] {
  return [...text.matchAll(link)].flatMap(([, code]) => code ?? []);
}
