import { Aws, Duration } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ContextAttribute,
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
} from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Construct } from 'constructs';
import type { FunctionName } from '../../functions.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { PegelFunction } from './pegel-function.ts';
import type { Surroundings } from './surroundings.ts';

/** A function that runs every few minutes, never twice at once. */
export class ScheduledFunction extends Construct {
  constructor(
    scope: Construct,
    name: FunctionName,
    surroundings: Surroundings,
    everyMinutes: number,
  ) {
    super(scope, name);
    const deadLetterQueue = new DeadLetterQueue(this, 'dead-letters', name);
    const { lambda } = new PegelFunction(this, name, surroundings, {
      reservedConcurrentExecutions: 1,
      // The next tick does what a failed one left undone.
      retryAttempts: 0,
      // Ticks that come during a run wait for its end. Lambda puts aside what has waited for so long, and
      // waiting is no failure: before that, a tick gets its turn, and one that is late returns at once.
      maxEventAge: Duration.hours(6),
      deadLetterQueue,
    });
    const clock = new Role(this, 'clock', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    // CDK would allow it all versions of the function, of which there are none.
    clock.addToPolicy(
      new PolicyStatement({
        actions: ['lambda:InvokeFunction'],
        resources: [lambda.functionArn],
      }),
    );
    deadLetterQueue.grantSendMessages(clock);
    new Schedule(this, 'tick', {
      schedule: ScheduleExpression.rate(Duration.minutes(everyMinutes)),
      target: new LambdaInvoke(lambda, {
        retryAttempts: 2,
        maxEventAge: Duration.minutes(5),
        deadLetterQueue,
        role: clock.withoutPolicyUpdates(),
        input: ScheduleTargetInput.fromObject({
          scheduledAt: ContextAttribute.scheduledTime,
          everyMinutes,
        }),
      }),
    });
  }
}
