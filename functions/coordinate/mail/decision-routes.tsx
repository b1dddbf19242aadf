import type { Context } from 'hono';
import type { AuditEntry } from '../../../schemas/audit.ts';
import { NotFoundError } from '../../../schemas/errors.ts';
import type { Claim, MessagePlace } from '../../../schemas/message.ts';
import type { Wave } from '../../../schemas/wave.ts';
import * as z from '../../../schemas/zod.ts';
import { districtOfStaff } from '../../domain/access/rights.ts';
import { claimTransition } from '../../domain/mail/claim-states.ts';
import { placeOfTag, tagOf } from '../../domain/mail/mail-tag.ts';
import { isUncertain } from '../../domain/mail/uncertain.ts';
import { isMailInScope, unitsOfMail } from '../../domain/mail/units-of-mail.ts';
import { auditWrites } from '../../store/audit/audit.ts';
import { findClaim, moveClaim } from '../../store/mail/claims.ts';
import { inTable } from '../../store/transact.ts';
import { listWaves } from '../../store/waves/definitions.ts';
import { uncertainPath } from '../../web/console-paths.ts';
import { errorsOf, readPlain } from '../../web/forms/plain-form.ts';
import { readForm } from '../../web/forms/read-form.ts';
import type { PageEnv } from '../../web/page-context.ts';
import { renderPage } from '../../web/render-page.tsx';
import { consoleTexts } from '../../web/texts/console/texts.ts';
import { type ConsoleRoutes, staffOf } from '../console-routes.ts';
import type { ConsoleDependencies } from '../dependencies.ts';
import { seeOther } from '../paths.ts';
import { DecidePage } from './decide-page.tsx';
import { namesOfMails } from './names-of-mails.ts';
import { readUncertain } from './read-uncertain.ts';
import { UncertainPage } from './uncertain-page.tsx';

const decisions = { arrived: 'confirm', lost: 'giveUp' } as const;
const schema = z.object({ outcome: z.enum(['arrived', 'lost']) });

/** What became of messages of which nobody has told it: a coordinator decides. */
export function addDecisionRoutes(routes: ConsoleRoutes, dependencies: ConsoleDependencies): void {
  const { core, contacts, clock } = dependencies;

  routes.get(uncertainPath, 'cases.read', async (c) => {
    const only = c.req.query('wave');
    const [all, waves] = await Promise.all([readUncertain(c, dependencies), listWaves(core)]);
    const mails = all.filter(({ place }) => !only || place.wave === only);
    const lost = c.req.query('lost');
    const decided = lost === undefined ? undefined : await findLost(c, lost);
    const shown = [...mails, ...(decided ? [decided] : [])];
    const names = await namesOf(c, shown, waves);
    const done = c.req.query('done');
    return renderPage(c, <UncertainPage {...{ mails, waves, names, decided, done }} />);
  });

  const pattern = '/coordinate/mails/uncertain/:message';

  routes.get(pattern, 'cases.change', async (c) =>
    showDecision(c, await expectMail(c, c.req.param('message'))),
  );

  routes.post(pattern, 'cases.change', async (c) => {
    const mail = await expectMail(c, c.req.param('message'));
    const reading = readPlain(schema, await readForm(c));
    if ('wrong' in reading) {
      const { problem } = consoleTexts[c.get('page').language].mail.decide;
      return showDecision(c, mail, errorsOf({ outcome: problem }, reading.wrong));
    }
    const { place, claim } = mail;
    const event = decisions[reading.value.outcome];
    const at = clock.now().round('second').toString();
    const { id: decidedBy } = staffOf(c);
    const { to } = claimTransition(event);
    const isDecided =
      isUncertain(claim, clock.now()) &&
      (await moveClaim(
        contacts,
        place,
        event,
        { decidedBy, toldAt: at },
        auditOf(mail, { at, person: decidedBy, to }).map((write) => inTable(core, write)),
      ));
    const now = isDecided ? claim : await findClaim(contacts, place);
    // The same form once more has decided already.
    if (!isDecided && !(now?.state === to && now.decidedBy === decidedBy)) {
      return showDecision(c, { place, claim: now ?? claim });
    }
    const query = new URLSearchParams({
      done: to === 'LOST' ? 'lost' : 'delivered',
      ...(to === 'LOST' && { lost: tagOf(place) }),
    });
    return seeOther(c, `${uncertainPath}?${query}`);
  });

  async function showDecision(
    c: Context<PageEnv>,
    mail: { place: MessagePlace; claim: Claim },
    errors: { outcome?: string } = {},
  ): Promise<Response> {
    const names = await namesOf(c, [mail], await listWaves(core));
    const isAsked = isUncertain(mail.claim, clock.now());
    const status = !isAsked ? 409 : errors.outcome ? 422 : 200;
    return renderPage(c, <DecidePage {...{ mail, names, isAsked, errors }} />, status);
  }

  function namesOf(
    c: Context<PageEnv>,
    mails: { place: MessagePlace; claim: Claim }[],
    waves: readonly Wave[],
  ) {
    return namesOfMails(dependencies, mails, waves, districtOfStaff(staffOf(c)));
  }

  /** @throws NotFoundError for what is no message, or not one that whoever asks may see */
  async function expectMail(c: Context<PageEnv>, tag: string) {
    const place = placeOfTag(tag);
    const claim = place && (await findClaim(contacts, place));
    const own = districtOfStaff(staffOf(c));
    if (!claim || !isMailInScope(claim, own)) throw new NotFoundError('There is no such message');
    return { place, claim };
  }

  async function findLost(c: Context<PageEnv>, tag: string) {
    const mail = await expectMail(c, tag);
    return mail.claim.state === 'LOST' ? mail : undefined;
  }
}

/** An entry about the case, if the message is about one alone, or else about the wave. */
function auditOf(
  { place, claim }: { place: MessagePlace; claim: Claim },
  by: Pick<AuditEntry, 'at' | 'person' | 'to'>,
) {
  const [ars, ...others] = unitsOfMail(claim);
  return auditWrites({
    ...by,
    actor: 'staff',
    action: 'mailDecided',
    ...(place.wave !== '-' && { wave: place.wave }),
    ...(ars && others.length === 0 && { ars }),
  });
}
