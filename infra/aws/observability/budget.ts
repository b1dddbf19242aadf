import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import type { Construct } from 'constructs';

const notices = [
  { notificationType: 'ACTUAL', threshold: 80 },
  { notificationType: 'ACTUAL', threshold: 100 },
  { notificationType: 'FORECASTED', threshold: 100 },
];

/**
 * What a month may cost. It counts all that the account costs: by tag it could only count those tags
 * that somebody has activated for billing, and nothing until then.
 */
export class Budget extends CfnBudget {
  constructor(
    scope: Construct,
    id: string,
    {
      stage,
      mailbox,
      monthly,
      currency,
    }: { stage: string; mailbox: string; monthly: number; currency: string },
  ) {
    super(scope, id, {
      budget: {
        budgetName: `pegel-${stage}`,
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: monthly, unit: currency },
      },
      notificationsWithSubscribers: notices.map((notice) => ({
        notification: {
          ...notice,
          thresholdType: 'PERCENTAGE',
          comparisonOperator: 'GREATER_THAN',
        },
        // Straight to the mailbox: nobody has to confirm that.
        subscribers: [{ subscriptionType: 'EMAIL', address: mailbox }],
      })),
    });
  }
}
