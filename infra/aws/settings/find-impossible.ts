import { usesService } from './partitions.ts';
import type { Problem } from './problem.ts';
import type { Settings } from './settings.ts';

/** What is set rightly by itself, and impossible in this stage or region. */
export function findImpossible(settings: Settings): Problem[] {
  return [...findUnusedServices(settings), ...findContradictions(settings)];
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
  const { stage, region, disposable, domain, signIn, signInSecret } = settings;
  const problems: Problem[] = [];
  if (disposable && stage === 'prod') {
    const message = 'must not be true in prod, whose data outlive its stacks';
    problems.push({ path: ['disposable'], message });
  }
  if (domain?.certificate && domain.certificate.split(':')[3] !== region) {
    const message = `must be a certificate in ${region}, where the API is`;
    problems.push({ path: ['domain', 'certificate'], message });
  }
  if (signInSecret && !signIn) {
    const message = 'belongs to signIn, which is missing; a user pool gets a secret by itself';
    problems.push({ path: ['signInSecret'], message });
  }
  return problems;
}
