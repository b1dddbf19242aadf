import { describe, expect, test } from 'vitest';
import { receiving } from '../../infra/aws/functions/specs/actions.ts';
import { functionSpecs } from '../../infra/aws/functions/specs/function-specs.ts';
import {
  type FunctionName,
  functions,
  maxReceiveCounts,
  type Queue,
} from '../../infra/functions.ts';
import { maxAttempts } from '../../schemas/job.ts';
import { mailSettingsSchema } from '../../schemas/mail.ts';
import * as z from '../../schemas/zod.ts';
import { exampleSettings } from './example-settings.ts';
import {
  lambdaOf,
  resourcesIn,
  resourcesOf,
  statementsOf,
  synthesize,
  templates,
} from './templates.ts';

const from = 'pegel@umfrage.example.org';
const withVariablesSchema = z.looseObject({
  Environment: z.object({
    Variables: z.object({ PEGEL_MAIL: z.string(), PEGEL_MAIL_SECRET: z.string() }),
  }),
});

const arnOf = (id: string) => ({ 'Fn::GetAtt': [expect.stringContaining(id), 'Arn'] });

/** What is there for mail alone. */
const isOfMail = ({ id }: { id: string }) => id.startsWith('mailing');

/** The only resource of a type that is there for mail. */
function theOnly(type: string) {
  const [found, ...others] = resourcesOf(type).filter(isOfMail);
  expect(others).toEqual([]);
  return found?.Properties ?? {};
}

describe('queues', () => {
  const queues = resourcesOf('AWS::SQS::Queue');
  const isLast = (id: string) => id.includes('deadletters');
  /** Who works on a queue, by the queue. */
  const workers = { mail: 'mail', mailEvents: 'bounce' } as const;

  test.for(queues.map(({ id }) => id))('%s keeps what fails for 14 days', (id) => {
    const { Properties } = queues.find((queue) => queue.id === id) ?? { Properties: {} };
    expect(Properties).toMatchObject({ SqsManagedSseEnabled: true });
    if (isLast(id)) expect(Properties).toMatchObject({ MessageRetentionPeriod: 14 * 86_400 });
    else
      expect(Properties).toMatchObject({ RedrivePolicy: { deadLetterTargetArn: arnOf('dead') } });
  });

  test.for(Object.entries(workers) as [Queue, FunctionName][])(
    '%s hands batches to %s alone, and nothing again while that may still work on it',
    ([name, worker]) => {
      const { visibleSeconds, receives } = queueOf(name);
      expect(visibleSeconds).toBeGreaterThanOrEqual(6 * functionSpecs[worker].timeoutSeconds);
      expect(receives).toBe(maxReceiveCounts[name]);
      const mappings = resourcesOf('AWS::Lambda::EventSourceMapping').filter(({ Properties }) =>
        JSON.stringify(Properties).includes(lambdaOf(worker).id),
      );
      expect(mappings.map(({ Properties }) => Properties)).toEqual([
        {
          FunctionName: { Ref: lambdaOf(worker).id },
          EventSourceArn: arnOf(queueOf(name).id),
          BatchSize: 10,
          FunctionResponseTypes: ['ReportBatchItemFailures'],
          ScalingConfig: { MaximumConcurrency: 4 },
        },
      ]);
    },
  );

  test('keep events of mail for longer than a file with contacts can be taken over', () => {
    const longest = maxAttempts * functionSpecs.jobs.timeoutSeconds;
    const { visibleSeconds, receives } = queueOf('mailEvents');
    expect(visibleSeconds * receives).toBeGreaterThanOrEqual(2 * longest);
  });

  /** How a queue gives out what lies in it. */
  function queueOf(name: Queue) {
    const found = queues.filter(
      ({ id }) => !isLast(id) && id.startsWith('mailingevents') === (name === 'mailEvents'),
    );
    expect(found).toHaveLength(1);
    const { id, Properties } = z
      .object({
        id: z.string(),
        Properties: z.object({
          VisibilityTimeout: z.int(),
          RedrivePolicy: z.object({ maxReceiveCount: z.int() }),
        }),
      })
      .parse(found[0]);
    return {
      id,
      visibleSeconds: Properties.VisibilityTimeout,
      receives: Properties.RedrivePolicy.maxReceiveCount,
    };
  }
});

describe('mail over SES', () => {
  test('goes over TLS only, and what becomes of it is told to the topic', () => {
    expect(theOnly('AWS::SES::ConfigurationSet')).toMatchObject({
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
      ReputationOptions: { ReputationMetricsEnabled: true },
      SuppressionOptions: { SuppressedReasons: [] },
    });
    expect(theOnly('AWS::SES::ConfigurationSetEventDestination')).toMatchObject({
      EventDestination: {
        Enabled: true,
        MatchingEventTypes: ['delivery', 'bounce', 'complaint', 'reject'],
        SnsDestination: { TopicARN: { Ref: expect.stringContaining('topic') } },
      },
    });
  });

  test('is told of by SES alone, for our configuration set, over TLS and encrypted', () => {
    expect(theOnly('AWS::SNS::Topic')).toMatchObject({ KmsMasterKeyId: arnOf('key') });
    const key = resourcesOf('AWS::KMS::Key').find(({ id }) => id.startsWith('mailing'));
    expect(key?.Properties).toMatchObject({
      EnableKeyRotation: true,
      KeyPolicy: {
        Statement: expect.arrayContaining([
          expect.objectContaining({
            Action: ['kms:Decrypt', 'kms:GenerateDataKey'],
            Principal: { Service: 'ses.amazonaws.com' },
            Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
          }),
        ]),
      },
    });
    const { PolicyDocument } = theOnly('AWS::SNS::TopicPolicy');
    expect(PolicyDocument).toMatchObject({
      Statement: [
        {
          Effect: 'Deny',
          Action: 'sns:Publish',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
        {
          Effect: 'Allow',
          Action: 'sns:Publish',
          Principal: { Service: 'ses.amazonaws.com' },
          Condition: {
            StringEquals: {
              'AWS:SourceAccount': { Ref: 'AWS::AccountId' },
              'AWS:SourceArn': {
                'Fn::Join': [
                  '',
                  expect.arrayContaining([
                    ':configuration-set/',
                    { Ref: expect.stringContaining('configurationset') },
                  ]),
                ],
              },
            },
          },
        },
      ],
    });
  });

  test('fills a queue that the topic alone may write to, and that bounce alone may read', () => {
    const topic = { Ref: expect.stringContaining('eventstopic') };
    expect(theOnly('AWS::SNS::Subscription')).toMatchObject({
      TopicArn: topic,
      Protocol: 'sqs',
      Endpoint: arnOf('eventsqueue'),
      RawMessageDelivery: true,
      RedrivePolicy: { deadLetterTargetArn: arnOf('eventsqueuedeadletters') },
    });
    const policies = resourcesOf('AWS::SQS::QueuePolicy').filter(({ id }) =>
      id.startsWith('mailingeventsqueue'),
    );
    const ofQueue = policies.find(({ id }) => !id.includes('deadletters'));
    expect(ofQueue?.Properties['PolicyDocument']).toMatchObject({
      Statement: [
        {
          Effect: 'Deny',
          Action: 'sqs:*',
          Condition: { Bool: { 'aws:SecureTransport': 'false' } },
        },
        {
          Effect: 'Allow',
          Action: 'sqs:SendMessage',
          Principal: { Service: 'sns.amazonaws.com' },
          Resource: arnOf('eventsqueue'),
          Condition: { ArnEquals: { 'aws:SourceArn': topic } },
        },
      ],
    });
    const users = (Object.keys(functions) as FunctionName[]).flatMap((name) =>
      statementsOf(name)
        .filter(({ Resource }) => JSON.stringify(Resource).includes('eventsqueue'))
        .map(({ Action }) => ({ name, Action })),
    );
    expect(users).toEqual([{ name: 'bounce', Action: receiving }]);
  });

  test('goes from our mailbox, from the identity and by the configuration set alone', () => {
    const sending = statementsOf('mail').filter(({ Action }) => Action.includes('ses:SendEmail'));
    const ending = (kind: string) => ({
      'Fn::Join': [
        '',
        expect.arrayContaining([{ Ref: expect.stringContaining(kind.replace('-', '')) }]),
      ],
    });
    expect(sending).toEqual([
      expect.objectContaining({
        Resource: [ending('configuration-set'), ending('identity')],
        Condition: { StringEquals: { 'ses:FromAddress': exampleSettings.mail.from } },
      }),
    ]);
  });

  test('is signed, and the stack says what the DNS must say', () => {
    expect(theOnly('AWS::SES::EmailIdentity')).toMatchObject({
      EmailIdentity: 'umfrage.example.org',
      DkimSigningAttributes: { NextSigningKeyLength: 'RSA_2048_BIT' },
      MailFromAttributes: { MailFromDomain: 'bounce.umfrage.example.org' },
    });
    const said = z.looseObject({ Outputs: z.record(z.string(), z.unknown()) });
    const outputs = templates.flatMap((template) =>
      Object.entries(said.safeParse(template).data?.Outputs ?? {}),
    );
    const records = outputs.filter(([id]) => /^dns\d$/.test(id));
    expect(records).toHaveLength(5);
    expect(JSON.stringify(records)).toMatch(/CNAME.+MX 10 feedback-smtp.+TXT.+v=spf1/);
  });

  test('may go from an identity that SES knows already', () => {
    const via = { kind: 'ses', identity: 'example.org' } as const;
    const text = JSON.stringify(synthesize({ ...exampleSettings, mail: { from, via } }));
    expect(text).toContain(':identity/example.org"');
    expect(text).not.toContain('AWS::SES::EmailIdentity');
  });
});

test('mail over a mail server needs nothing of SES, and nobody waits for what became of it', () => {
  const via = {
    kind: 'smtp',
    host: 'mail.example.org',
    port: 465,
    security: 'tls',
    perSecond: 5,
  } as const;
  const login = { user: 'pegel', secret: 'pegel/mail' };
  const queuesAlone = expect.not.arrayContaining([expect.stringMatching(/::(SES|SNS|KMS)::/)]);
  const mailOver = { from, via: { ...via, ...login } };
  const found = resourcesIn(synthesize({ ...exampleSettings, mail: mailOver }));
  expect(found.filter(isOfMail).map(({ Type }) => Type)).toEqual(queuesAlone);
  expect(JSON.stringify(found)).not.toMatch(/ses:|Pegel: bounce/);
  const [mail] = found.filter(({ Properties }) => Properties['Description'] === 'Pegel: mail');
  const variables = withVariablesSchema.parse(mail?.Properties).Environment.Variables;
  expect(mailSettingsSchema.parse(JSON.parse(variables.PEGEL_MAIL))).toEqual({
    from,
    via: { ...via, user: 'pegel' },
  });
  expect(variables.PEGEL_MAIL_SECRET).toBe('pegel/mail');
  expect(JSON.stringify(found)).toContain(':secret:pegel/mail-??????');
});
