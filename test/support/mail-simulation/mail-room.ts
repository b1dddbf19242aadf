import type { SendingOutcome } from '../../../functions/mail/sending-outcome.ts';
import { findClaim } from '../../../functions/store/mail/claims.ts';
import type { OutgoingMail } from '../../../functions/store/mail/mail-sender.ts';
import { type MessagePlace, messagePlaceSchema } from '../../../schemas/message.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { sendMessage } from '../functions/mail.ts';
import { testLinkKeyring } from '../test-keyring.ts';
import { actAsNobody } from '../under-spec/under-spec.ts';
import { pause } from './coordinators.ts';
import { lookAtVoid } from './look-at-void.ts';
import { drawMishap, type Mishap } from './mishaps.ts';
import { Post, url } from './post.ts';
import { Provider } from './provider.ts';
import { QueueModel, type Received } from './queue-model.ts';
import { submit } from './respondents.ts';
import { WatchedProcess } from './watched-process.ts';
import { office, type World } from './world.ts';

const processesAtOnce = 4;
const mostRounds = 60;

/** What sends mail in the simulation: a queue, processes that take from it and die, and a provider. */
export class MailRoom {
  readonly queue: QueueModel;
  readonly provider: Provider;
  readonly mishaps: Record<Mishap, number> = { killed: 0, failed: 0, unheard: 0 };
  readonly outcomes = new Map<SendingOutcome | 'threw', number>();
  readonly post: Post;
  /** Submissions about units of a mail that is just being made, and that is just being handed over. */
  readonly cutIn = { whileMade: 0, whileHandedOver: 0 };
  readonly #world: World;
  readonly #meanwhile: Promise<unknown>[] = [];

  constructor(world: World) {
    this.#world = world;
    this.queue = new QueueModel(world.draws.of('queue'));
    const draws = world.draws.of('provider');
    this.post = new Post(world);
    const goOut = this.post.goOut.bind(this.post);
    this.provider = new Provider(draws, world.clock, world.wall, goOut);
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
    const paused = isPausedIn === undefined ? undefined : this.#openWave();
    // Where it waits anyway, it is not for them to let it go on.
    const id = paused?.mailPaused ? undefined : paused?.id;
    for (let round = 0; round < mostRounds && !this.queue.isIdle; round += 1) {
      if (id && round === isPausedIn) this.#meanwhile.push(pause(this.#world, id, true));
      const processes = Array.from({ length: processesAtOnce }, () => this.#workRound());
      await Promise.all([...processes, meanwhile()]);
      await Promise.all(this.#meanwhile.splice(0));
      this.queue.nextRound();
      if (draws.chance(0.01)) break;
    }
    if (id) await pause(this.#world, id, false);
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
    if (draws.chance(0.02)) this.#meanwhile.push(this.#whileMade(place));
    try {
      const outcome = await sendMessage(place, {
        ...world,
        linkKeyring: testLinkKeyring,
        core: process.core,
        contacts: process.contacts,
        owner: { office: 'Musterstelle', contact: office, address: ['Musterweg 1'] },
        url,
        from: 'pegel@example.org',
        sender: this.provider.senderOf(process, (mail) =>
          actAsNobody(() => this.#justBefore(mail, process)),
        ),
      });
      this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
      if (outcome === 'void') await lookAtVoid(world, place, process);
      return true;
    } catch {
      this.outcomes.set('threw', (this.outcomes.get('threw') ?? 0) + 1);
      return false;
    }
  }

  /** Somebody submits while a mail is made that is about them. */
  async #whileMade(place: MessagePlace): Promise<void> {
    const claim = await findClaim(this.#world.contacts, place);
    if (claim?.message?.kind !== 'stage') return;
    const ars = this.#world.draws.one(claim.message.units);
    if (await submit(this.#world, place.wave, ars)) this.cutIn.whileMade += 1;
  }

  /** Somebody may submit in the moment between the last look and the mail: nothing can be done about it. */
  async #justBefore(mail: OutgoingMail, process: WatchedProcess): Promise<void> {
    const { draws } = this.#world;
    const open = this.#openWave();
    if (!open || !draws.chance(0.02)) return;
    const units = this.post.unitsOf(mail, process);
    if (units.length === 0) return;
    if (await submit(this.#world, open.id, draws.one(units))) this.cutIn.whileHandedOver += 1;
  }

  #openWave(): Wave | undefined {
    return [...this.#world.waves.values()].find(({ status }) => status === 'LIVE');
  }
}
