import type { Construct } from 'constructs';
import { noQueries, Queries } from '../analytics/queries.ts';
import { functionsOf } from '../functions/functions-of.ts';
import { ScheduledFunction } from '../functions/scheduled-function.ts';
import { surroundedBy } from '../functions/surroundings.ts';
import { PegelStack } from '../pegel-stack.ts';
import type { Settings } from '../settings/settings.ts';
import type { DataStack } from './data-stack.ts';
import type { WebStack } from './web-stack.ts';

/** What makes figures and documents of answers; with Athena, if that counts. */
export class AnalyticsStack extends PegelStack {
  constructor(
    scope: Construct,
    settings: Settings,
    { data, web }: { data: DataStack; web: WebStack },
  ) {
    super(scope, 'Analytics', settings);
    const queries =
      settings.engine === 'athena' ? new Queries(this, settings.stage, data.lake) : undefined;
    const surroundings = surroundedBy(web.surroundings, {
      environment: { PEGEL_ATHENA: queries && JSON.stringify(queries.place) },
      arns: queries?.arns ?? noQueries,
    });
    for (const { name, trigger } of functionsOf('analytics', 'schedule')) {
      new ScheduledFunction(this, name, surroundings, trigger.everyMinutes);
    }
  }
}
