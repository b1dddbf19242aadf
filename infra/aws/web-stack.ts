import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { functionsByTrigger } from './functions-by-trigger.ts';
import { PagesApi } from './pages-api.ts';
import { PegelFunction, type Surroundings } from './pegel-function.ts';

/** The pages: a REST API and the functions behind it. */
export class WebStack extends Stack {
  constructor(scope: Construct, id: string, surroundings: Surroundings) {
    super(scope, id);
    const api = new PagesApi(this, 'pages');
    for (const { name, trigger } of functionsByTrigger('http')) {
      const { lambda } = new PegelFunction(this, name, surroundings);
      for (const resource of trigger.resources) api.addRoute(resource, lambda);
    }
  }
}
