import { saveDistrictContact } from '../../../../functions/store/contacts/district-contacts.ts';
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
  [`get ${contacts}`]: {},
  [`get ${contacts}/:district`]: {},
  [`post ${contacts}/:district`]: { form: { name: ['Kim Muster'], version: ['-1'] } },
  [`get ${contacts}/:district/remove`]: named,
  [`post ${contacts}/:district/remove`]: { ...named, form: { version: ['0'] } },
};
