import { hashCode } from '../../../functions/domain/access/access-code.ts';
import { placeOfTag } from '../../../functions/domain/mail/mail-tag.ts';
import { sendMessage } from '../../../functions/mail/send-message.ts';
import type { SendingOutcome } from '../../../functions/mail/sending-outcome.ts';
import { keys } from '../../../functions/store/keys.ts';
import { findClaim } from '../../../functions/store/mail/claims.ts';
import type { OutgoingMail } from '../../../functions/store/mail/mail-sender.ts';
import { messagePlaceSchema, type Stage } from '../../../schemas/message.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { pause } from './coordinators.ts';
import { lookAtMail, newestStage } from './look-at-mail.ts';
import { drawMishap, type Mishap } from './mishaps.ts';
import { Provider } from './provider.ts';
import { QueueModel, type Received } from './queue-model.ts';
import { submit } from './respondents.ts';
import type { SentMail } from './truth.ts';
import { WatchedProcess } from './watched-process.ts';
import { office, type World } from './world.ts';

const url = 'https://pegel.example.org';
const link = /https:\/\/pegel\.example\.org\/r\/([\w-]{22})/g;
const processesAtOnce = 4;
const mostRounds = 60;

/** What sends mail in the simulation: a queue, processes that take from it and die, and a provider. */
export class MailRoom {
  readonly queue: QueueModel;
  readonly provider: Provider;
  readonly mishaps: Record<Mishap, number> = { killed: 0, failed: 0, unheard: 0 };
  readonly outcomes = new Map<SendingOutcome | 'threw', number>();
  /** Submissions that came between the last look and the mail. */
  between = 0;
  readonly #world: World;
  readonly #meanwhile: Promise<unknown>[] = [];

  constructor(world: World) {
    this.#world = world;
    this.queue = new QueueModel(world.draws.of('queue'));
    const draws = world.draws.of('provider');
    this.provider = new Provider(draws, world.clock, world.wall, (...mail) => this.#goOut(...mail));
  }

  /**
   * Lets processes take from the queue until nothing is left, or they stop early.
   *
   * @param meanwhile goes on at the same time, in each round
   */
  async work(meanwhile: () => Promise<void>): Promise<void> {
    const { draws } = this.#world;
    // Somebody pauses the mail in the middle of it, and goes on after that.
    const isPausedIn = draws.chance(0.1) ? draws.between(0, 2) : undefined;
    for (let round = 0; round < mostRounds && !this.queue.isIdle; round += 1) {
      if (round === isPausedIn) this.#meanwhile.push(this.#pauseOpenWave(true));
      const processes = Array.from({ length: processesAtOnce }, () => this.#workRound());
      await Promise.all([...processes, meanwhile()]);
      await Promise.all(this.#meanwhile.splice(0));
      this.queue.nextRound();
      if (draws.chance(0.01)) break;
    }
    if (isPausedIn !== undefined) await this.#pauseOpenWave(false);
  }

  async #pauseOpenWave(isPaused: boolean): Promise<void> {
    const open = this.#openWave();
    if (open) await pause(this.#world, open.id, isPaused);
  }

  async #workRound(): Promise<void> {
    let process = new WatchedProcess(this.#world, this.#world.truth.order);
    for (let batch = this.queue.receive(); batch.length > 0; batch = this.queue.receive()) {
      for (const message of batch) {
        // A batch whose process was killed comes again as a whole.
        if (process.isKilled) break;
        if (await this.#send(message, process)) this.queue.done(message);
      }
      if (!process.isKilled) continue;
      this.#count(process);
      process = new WatchedProcess(this.#world, this.#world.truth.order);
    }
    this.#count(process);
  }

  #count({ mishaps }: WatchedProcess): void {
    for (const mishap of ['killed', 'failed', 'unheard'] as const) {
      this.mishaps[mishap] += mishaps[mishap];
    }
  }

  async #send(message: Received, process: WatchedProcess): Promise<boolean> {
    const world = this.#world;
    const { draws } = world;
    const place = messagePlaceSchema.parse(JSON.parse(message.body));
    process.begin(drawMishap(draws, 0.09, 22));
    if (draws.chance(0.02)) this.#meanwhile.push(this.#somebodySubmits(draws.one(world.units)));
    try {
      const outcome = await sendMessage(place, {
        ...world,
        core: process.core,
        contacts: process.contacts,
        owner: { office: 'Musterstelle', contact: office, address: ['Musterweg 1'] },
        url,
        from: 'pegel@example.org',
        sender: this.provider.senderOf(process, (mail) => this.#justBefore(mail, process)),
      });
      this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
      if (outcome === 'void') await this.#lookAtVoid(place, process);
      return true;
    } catch {
      this.outcomes.set('threw', (this.outcomes.get('threw') ?? 0) + 1);
      return false;
    }
  }

  /** Somebody may submit in the moment between the last look and the mail: nothing can be done about it. */
  async #justBefore(mail: OutgoingMail, process: WatchedProcess): Promise<void> {
    const { draws } = this.#world;
    if (!draws.chance(0.02)) return;
    const units = this.#unitsOf(codesIn(mail.text), process);
    if (units.length > 0) await this.#somebodySubmits(draws.one(units));
  }

  async #somebodySubmits(ars: string): Promise<void> {
    const open = this.#openWave();
    if (open) await submit(this.#world, open.id, ars);
  }

  #openWave(): Wave | undefined {
    return [...this.#world.waves.values()].find(({ status }) => status === 'LIVE');
  }

  #goOut(outgoing: OutgoingMail, id: string, process: WatchedProcess): void {
    const { truth, clock, waves } = this.#world;
    const place = placeOfTag(outgoing.tag);
    if (!place) throw new TypeError(`A mail names no place: ${outgoing.tag}`);
    const [kind = '', stage] = place.what.split('#');
    const codes = codesIn(outgoing.text);
    const units = this.#unitsOf(codes, process);
    const ofStage = kind === 'STAGE' ? (stage as Stage) : undefined;
    const mail: SentMail = {
      ...outgoing,
      id,
      at: clock.now(),
      place,
      kind,
      stage: ofStage,
      codes,
      units,
    };
    lookAtMail(truth, mail, process, process.begunAt, waves.get(place.wave));
    truth.mails.push(mail);
    if (mail.stage && units.some((ars) => !truth.owesOf(place.wave, ars).now)) this.between += 1;
    const known = new Set(codesIn(outgoing.html));
    if (codes.some((code) => !known.has(code))) truth.violate(7, `text and HTML of ${id} differ`);
  }

  #unitsOf(codes: readonly string[], process: WatchedProcess): string[] {
    const { keyring, truth } = this.#world;
    const units = codes.flatMap((code) => {
      const at = keys.accessCode(hashCode(keyring, code)[0]).pk;
      const opened = process.codes.get(at);
      if (!opened) truth.violate(7, 'a mail has a code that nothing was made for');
      return opened ?? [];
    });
    return [...new Set(units)].sort();
  }

  /** A stage that is not sent must have a reason that is true, for each of the units that it was for. */
  async #lookAtVoid(place: { wave: string; what: string }, { begunAt }: WatchedProcess) {
    const { truth, clock, waves, contacts } = this.#world;
    const claim = await findClaim(contacts, place);
    const { message, reason } = claim ?? {};
    const wave = waves.get(place.wave);
    if (message?.kind !== 'stage' || !wave) return;
    if (wave.status !== 'LIVE' || newestStage(wave, clock.now()) !== message.stage) return;
    const now = truth.order.next();
    const stillDue = message.units.filter((ars) => {
      const isFree = truth.owesOf(wave.id, ars).mayHaveBeen((owes) => !owes, begunAt, now);
      const contact = truth.contactOf(ars, message.mailbox);
      return !isFree && !contact.mayHaveBeen((state) => state !== 'works', begunAt, now);
    });
    if (stillDue.length > 0) truth.violate(5, `${place.what} is void (${reason}) for ${stillDue}`);
  }
}

function codesIn(text: string): string[] {
  return [...text.matchAll(link)].flatMap(([, code]) => code ?? []);
}
