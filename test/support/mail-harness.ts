import { Temporal } from 'temporal-polyfill';
import { ulid } from 'ulid';
import { hashMailbox } from '../../functions/domain/access/mailbox.ts';
import { placeOfMessage, placeOfStage } from '../../functions/domain/mail/message-place.ts';
import type { MailDependencies } from '../../functions/mail/dependencies.ts';
import { addContact } from '../../functions/store/contacts/contacts.ts';
import { claimWrites, findClaim } from '../../functions/store/mail/claims.ts';
import type { OutgoingMail, SendOutcome } from '../../functions/store/mail/mail-sender.ts';
import { transact } from '../../functions/store/transact.ts';
import { addRegistry } from '../../functions/store/waves/definitions.ts';
import { addWave } from '../../functions/store/waves/new-wave.ts';
import type { Contact } from '../../schemas/contact.ts';
import type { Message, MessageOf, MessagePlace, Stage } from '../../schemas/message.ts';
import { defaultRetention } from '../../schemas/retention.ts';
import type { Wave } from '../../schemas/wave.ts';
import { startStores } from './stores.ts';
import { wave as plainWave, thueringen } from './technik-status.ts';
import { testKeyring, testLinkKeyring } from './test-keyring.ts';

/** Erfurt and Gera, in two districts of their own. */
export const [erfurt, gera] = ['160510000000', '160520000000'] as const;
/** Long after any test, in seconds since 1970. */
const expiresAt = 4_000_000_000;

/** Tables of its own with an open wave, a clock to set, and a sender that keeps what it gets. */
export async function startMailHarness() {
  const stores = await startStores();
  return { create, close: stores.close };

  async function create(changes: Partial<Wave> = {}) {
    const { core, contacts } = await stores.create();
    let now = Temporal.Instant.from('2026-12-10T09:00:00Z');
    let wallNow = Date.parse('2026-12-10T09:00:00Z');
    const sent: OutgoingMail[] = [];
    const answers: ((mail: OutgoingMail) => SendOutcome)[] = [];
    const dependencies: MailDependencies = {
      core,
      contacts,
      keyring: testKeyring,
      linkKeyring: testLinkKeyring,
      owner: {
        office: 'Musterstelle',
        contact: 'umfrage@example.org',
        address: ['Musterstelle', 'Musterweg 1', '99999 Musterstadt'],
      },
      retention: defaultRetention,
      url: 'https://pegel.example.org',
      from: 'pegel@example.org',
      sender: {
        async send(mail) {
          const outcome = answers.shift()?.(mail) ?? { kind: 'accepted', id: `m${sent.length}` };
          if (outcome.kind === 'accepted' || outcome.kind === 'unanswered') sent.push(mail);
          return outcome;
        },
        perSecond: async () => 14,
      },
      clock: { now: () => now },
      wall: {
        now: () => wallNow,
        sleep: async (milliseconds) => {
          wallNow += milliseconds;
        },
      },
    };
    const { keyring } = dependencies;
    const wave: Wave = { ...plainWave, id: 'w', ...changes };
    await addRegistry(core, thueringen);
    const units = thueringen.districts.filter(({ ars }) => ars === erfurt || ars === gera);
    await addWave(
      core,
      wave,
      units.map(({ tile, ...unit }) => ({ unit })),
    );
    return {
      dependencies,
      wave,
      sent,
      answers,
      setClock(instant: string) {
        now = Temporal.Instant.from(instant);
      },
      async contact(ars: string, mailbox: string, rest: Partial<Contact> = {}): Promise<Contact> {
        const contact = { id: ulid(), ars, mailbox, createdAt: '2026-11-01T09:00:00Z', ...rest };
        await addContact(contacts, keyring, contact);
        return { version: 0, ...contact };
      },
      async claim(message: Exclude<Message, { kind: 'stage' | 'lostLink' }>) {
        const place = placeOfMessage(message, keyring);
        await transact(contacts, claimWrites(contacts, place, message, now, expiresAt));
        return place;
      },
      async claimStage(mailbox: string, units: string[], stage: Stage = 'invitation', number = 0) {
        const message: MessageOf<'stage'> = { kind: 'stage', wave: wave.id, stage, mailbox, units };
        const place = placeOfStage(message, hashMailbox(keyring, mailbox)[0], number);
        await transact(contacts, claimWrites(contacts, place, message, now, expiresAt));
        return place;
      },
      stateOf: async (place: MessagePlace) => (await findClaim(contacts, place))?.state,
    };
  }
}

export type MailHarness = Awaited<ReturnType<typeof startMailHarness>>;
