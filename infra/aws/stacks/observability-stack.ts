import { type App, CrossStackReferences, ReferenceStrength } from 'aws-cdk-lib';
import { AlarmTopic } from '../observability/alarms/alarm-topic.ts';
import { Alarms } from '../observability/alarms/alarms.ts';
import { allRules } from '../observability/alarms/all-rules.ts';
import { Budget } from '../observability/budget.ts';
import { PegelDashboard } from '../observability/dashboard/dashboard.ts';
import { findWatched } from '../observability/watched.ts';
import { PegelStack } from '../pegel-stack.ts';
import type { Settings } from '../settings/settings.ts';

/** What tells operators how the installation is: all stacks that the app holds by then. */
export class ObservabilityStack extends PegelStack {
  /** @throws TypeError if nothing answers requests */
  constructor(app: App, settings: Settings) {
    super(app, 'Observability', settings);
    // What is watched may be renamed or removed at any time: nothing is kept because somebody looks at it.
    CrossStackReferences.of(this).consume(ReferenceStrength.WEAK);
    const { stage, alarms: to, budget } = settings;
    const watched = findWatched(app, settings);
    const topic = new AlarmTopic(this, 'topic', stage, to.mailbox);
    const alarms = new Alarms(this, 'alarms', { stage, topic, rules: allRules(watched) });
    new PegelDashboard(this, 'dashboard', watched, alarms.all);
    if (budget) new Budget(this, 'budget', { stage, mailbox: to.mailbox, ...budget });
  }
}
