import { CfnOutput } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import type { SignInSettings } from '../../../schemas/sign-in.ts';
import { arnsOfSecret } from '../functions/existing-secret.ts';
import { functionsOf } from '../functions/functions-of.ts';
import { PegelFunction } from '../functions/pegel-function.ts';
import { type Surroundings, surroundedBy } from '../functions/surroundings.ts';
import { PegelStack } from '../pegel-stack.ts';
import type { Settings } from '../settings/settings.ts';
import { PagesApi } from '../web/pages-api.ts';
import { SiteDomain } from '../web/site-domain.ts';
import { StaffPool } from '../web/staff-pool.ts';
import type { DataStack } from './data-stack.ts';

/** The pages: a REST API and the functions behind it. */
export class WebStack extends PegelStack {
  /** What functions of this and the next stacks are connected to. */
  readonly surroundings: Surroundings;

  constructor(scope: Construct, settings: Settings, data: DataStack) {
    super(scope, 'Web', settings);
    const api = new PagesApi(this, settings);
    const url = settings.domain ? new SiteDomain(this, api, settings.domain).url : api.url;
    const { signIn, secret } = signInOf(this, settings, url, data.surroundings.keys.contacts);
    this.surroundings = surroundedBy(data.surroundings, {
      environment: {
        PEGEL_URL: url,
        PEGEL_SIGN_IN: JSON.stringify(signIn),
        PEGEL_SIGN_IN_SECRET: secret.id,
      },
      arns: { signInSecret: secret.arns },
    });
    for (const { name, trigger } of functionsOf('web', 'http')) {
      const { lambda } = new PegelFunction(this, name, this.surroundings);
      for (const resource of trigger.resources) api.addRoute(resource, lambda);
    }
    new CfnOutput(this, 'url', { value: url, description: 'Where people open Pegel' });
  }
}

interface SignIn {
  signIn: SignInSettings;
  /** That of the client: how functions find it, and what permissions name. */
  secret: { id: string | undefined; arns: string[] };
}

/** Who lets coordinators sign in: as set, or a pool that is made for it. */
function signInOf(scope: Construct, settings: Settings, url: string, keyArn: string): SignIn {
  const { signIn, signInSecret } = settings;
  if (signIn) {
    return { signIn, secret: { id: signInSecret, arns: arnsOfSecret(scope, signInSecret) } };
  }
  const pool = new StaffPool(scope, settings, url, keyArn);
  return {
    signIn: pool.signIn,
    secret: { id: pool.secret.secretArn, arns: [pool.secret.secretArn] },
  };
}
