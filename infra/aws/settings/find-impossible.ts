import { Temporal } from 'temporal-polyfill';
import { partitionOf, usesService } from './partitions.ts';
import type { Problem } from './problem.ts';
import type { Settings } from './settings.ts';

/** What is set rightly by itself, and impossible in this stage or region. */
export function findImpossible(settings: Settings): Problem[] {
  return [
    ...findUnusedServices(settings),
    ...findContradictions(settings),
    ...findElsewhere(settings),
  ];
}

/** Each sentence names the way out. */
function findUnusedServices({ region, mail, signIn, budget }: Settings): Problem[] {
  const problems: Problem[] = [];
  if (mail.via.kind === 'ses' && !usesService(region, 'SES')) {
    const message = `Pegel does not use SES in ${region} yet: send mail over a mail server (kind: smtp)`;
    problems.push({ path: ['mail', 'via'], message });
  }
  if (!signIn && !usesService(region, 'Cognito')) {
    const message = `is missing, and Pegel does not use Cognito in ${region} yet, to make a user pool of it: name an OpenID provider of your own`;
    problems.push({ path: ['signIn'], message });
  }
  if (budget && !usesService(region, 'Budgets')) {
    const message = `Pegel does not use AWS Budgets in ${region} yet: leave it out, and look at the bill`;
    problems.push({ path: ['budget'], message });
  }
  return problems;
}

function findContradictions(settings: Settings): Problem[] {
  const { stage, owner, disposable, signIn, signInSecret } = settings;
  const problems: Problem[] = [];
  if (disposable && stage === 'prod') {
    const message = 'must not be true in prod, whose data outlive its stacks';
    problems.push({ path: ['disposable'], message });
  }
  const { date } = owner.accessibility;
  if (date > Temporal.Now.plainDateISO('Europe/Berlin').toString()) {
    const message = 'is yet to come: it is the day on which the pages were assessed';
    problems.push({ path: ['owner', 'accessibility', 'date'], message });
  }
  if (signInSecret && !signIn) {
    const message = 'belongs to signIn, which is missing; a user pool gets a secret by itself';
    problems.push({ path: ['signInSecret'], message });
  }
  return problems;
}

/** What is named by an ARN, and is not where the stage is. */
function findElsewhere({ region, account, domain, signInSecret, mail }: Settings): Problem[] {
  const named: [string[], string | undefined][] = [
    [['domain', 'certificate'], domain?.certificate],
    [['signInSecret'], signInSecret],
    [['mail', 'via', 'secret'], mail.via.kind === 'smtp' ? mail.via.secret : undefined],
  ];
  return named.flatMap(([path, arn]) => {
    if (!arn?.startsWith('arn:')) return [];
    const [, partition, , where, whose] = arn.split(':');
    const message =
      (where !== region && `must be in ${region}, where the stage is`) ||
      (partition !== partitionOf(region) && `must begin with arn:${partitionOf(region)}:`) ||
      (account && whose !== account && `must be in the account of the stage, ${account}`);
    return message ? [{ path, message }] : [];
  });
}
