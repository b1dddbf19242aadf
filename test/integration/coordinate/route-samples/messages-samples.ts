import { ulid } from 'ulid';
import { saveDistrictContact } from '../../../../functions/store/contacts/district-contacts.ts';
import { addReportRecipient } from '../../../../functions/store/mail/report-recipients.ts';
import type { RouteSample } from './route-sample.ts';

const messages = '/coordinate/waves/:wave/messages';
const contacts = '/coordinate/district-contacts';

/** Somebody helps in the own district and in another one. */
const named: RouteSample = {
  async parameters({ harness }) {
    for (const district of ['16051', '16052']) {
      const contact = { district, name: 'Kim Muster', version: 0 };
      await saveDistrictContact(harness.dependencies.contacts, contact);
    }
    return { district: { own: '16051', foreign: '16052', missing: '16999' } };
  },
};

export const messagesSamples: Record<string, RouteSample> = {
  [`get ${messages}`]: {},
  [`get ${messages}/alone`]: {},
  [`post ${messages}/test`]: {},
  'get /coordinate/recipients': {},
  'post /coordinate/recipients': {
    form: () => ({ mailbox: [`${ulid()}@example.org`], language: ['de'] }),
  },
  'post /coordinate/recipients/:recipient/remove': {
    async parameters({ harness }) {
      const { core, contacts } = harness.dependencies;
      const [own, missing] = [ulid(), ulid()];
      const recipient = { id: own, mailbox: `${own}@example.org`, language: 'de' } as const;
      const at = '2026-12-10T09:00:00Z';
      const happened = { at, actor: 'staff', person: 'c-1' } as const;
      await addReportRecipient({ core, contacts }, { ...recipient, addedAt: at }, 4e9, happened);
      // Whoever is gone already is told the same.
      return { recipient: { own, missing, statusOfMissing: 303 } };
    },
  },
  [`get ${contacts}`]: {},
  [`get ${contacts}/:district`]: {},
  [`post ${contacts}/:district`]: { form: { name: ['Kim Muster'], version: ['-1'] } },
  [`get ${contacts}/:district/remove`]: named,
  [`post ${contacts}/:district/remove`]: { ...named, form: { version: ['0'] } },
};
