import { RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, type ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Topic } from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { Conditions } from '../functions/surroundings.ts';
import type { Stage } from '../settings/settings.ts';
import { EncryptionKey } from './encryption-key.ts';

/** What a service of AWS tells, and on whose behalf. */
interface ServiceTopicProps {
  stage: Stage;
  /** What the key of the topic is called. */
  name: string;
  /** What the service tells. */
  what: string;
  service: ServicePrincipal;
  /** What it may use the key for: without one, it would for other accounts, too. */
  onlyFor: Conditions;
}

/**
 * Where a service of AWS tells something. It has a key of its own, since no service can use the one
 * that AWS manages for topics.
 */
export class ServiceTopic extends Topic {
  constructor(
    scope: Construct,
    id: string,
    { stage, name, what, service, onlyFor }: ServiceTopicProps,
  ) {
    const key = new EncryptionKey(scope, `${id}-key`, {
      stage,
      name,
      what,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    key.addToResourcePolicy(
      new PolicyStatement({
        principals: [service],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: onlyFor,
      }),
    );
    super(scope, id, { masterKey: key, enforceSSL: true });
  }
}
