import type { RespondDependencies } from '../../../functions/respond/dependencies.ts';
import { findGrant } from '../../../functions/store/access/grants.ts';
import { createRespondApp } from '../functions/respond.ts';
import { Visitor } from '../visitor.ts';
import { office, type World } from './world.ts';

/** About so many mails are tried. */
const tried = 12;

/** Opens links of some mails as their readers do: each opens the forms of units of its mail, and no other. */
export async function openLinks(world: World, lake: RespondDependencies['lake']): Promise<void> {
  const { truth, units } = world;
  const owner = { office: 'Musterstelle', contact: office };
  const app = createRespondApp({ ...world, lake, owner });
  const withLinks = truth.mails.filter(({ codes }) => codes.length > 0);
  const every = Math.max(1, Math.floor(withLinks.length / tried));
  for (const mail of withLinks.filter((_, index) => index % every === 0)) {
    const [code = ''] = mail.codes;
    const visitor = new Visitor(app);
    await visitor.post(`/r/${code}`);
    const grant = await findGrant(world.contacts, world.keyring, code);
    if (!grant) {
      truth.violate(7, `a link of ${mail.place.what} opens nothing`);
      continue;
    }
    const { wave } = grant;
    const statusOf = async (ars: string) => (await visitor.get(`/respond/${wave}/${ars}`)).status;
    const opened = await Promise.all(grant.units.map(statusOf));
    const strangers = units.filter((ars) => !grant.units.includes(ars)).slice(0, 2);
    const others = await Promise.all(strangers.map(statusOf));
    // Who has answered is led on to the receipt.
    if (opened.some((status) => status > 303))
      truth.violate(7, `a link of ${mail.place.what} answers ${opened}`);
    if (others.some((status) => status < 400))
      truth.violate(7, `a link of ${mail.place.what} opens ${strangers}`);
  }
}
