import { App, Stack } from 'aws-cdk-lib';
import { MockIntegration, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { expect, test } from 'vitest';
import { Firewall } from '../../infra/aws/web/firewall/firewall.ts';
import { firewallRules } from '../../infra/aws/web/firewall/firewall-rules.ts';
import { functions } from '../../infra/functions.ts';
import * as z from '../../schemas/zod.ts';
import { resourcesIn } from './templates.ts';

const app = new App();
const stack = new Stack(app, 'Web');
const api = new RestApi(stack, 'api', { cloudWatchRole: false });
api.root.addMethod('GET', new MockIntegration());
new Firewall(stack, 'firewall', api.deploymentStage, 'pegel-test', 'umfrage@example.org');
const resources = resourcesIn([app.synth().getStackArtifact('Web').template]);

function propertiesOf(type: string): Record<string, unknown> {
  const [found, ...others] = resources.filter(({ Type }) => Type === type);
  if (!found || others.length > 0) throw new Error(`There is not one ${type}`);
  return found.Properties;
}

const overridesSchema = z.optional(
  z.object({
    RuleActionOverrides: z._default(
      z.array(z.object({ Name: z.string(), ActionToUse: z.unknown() })),
      [],
    ),
    Name: z.string(),
  }),
);
const aclSchema = z.object({
  Scope: z.literal('REGIONAL'),
  DefaultAction: z.object({ Allow: z.object({}) }),
  VisibilityConfig: z.object({ SampledRequestsEnabled: z.literal(false) }),
  Rules: z.array(
    z.object({
      Name: z.string(),
      Priority: z.int(),
      Action: z.optional(z.unknown()),
      OverrideAction: z.optional(z.unknown()),
      VisibilityConfig: z.object({ SampledRequestsEnabled: z.literal(false) }),
      Statement: z.looseObject({ ManagedRuleGroupStatement: overridesSchema }),
    }),
  ),
});
const acl = aclSchema.parse(propertiesOf('AWS::WAFv2::WebACL'));

test('stands before the stage, lets through what no rule refuses, and keeps no samples', () => {
  expect(propertiesOf('AWS::WAFv2::WebACLAssociation')).toMatchObject({
    ResourceArn: { 'Fn::Join': ['', expect.arrayContaining([expect.stringContaining('stages/')])] },
  });
  expect(acl.Rules.map(({ Priority }) => Priority)).toEqual(firewallRules.map((_, at) => at));
});

test('every rule acts: groups by their own rules, rates by refusing', () => {
  for (const { Action, OverrideAction, Statement } of acl.Rules) {
    if (Statement.ManagedRuleGroupStatement) expect(OverrideAction).toEqual({ None: {} });
    else expect(Action).toMatchObject({ Block: { CustomResponse: { ResponseCode: 429 } } });
  }
});

test('only rules with a reason count instead of blocking', () => {
  const counting = acl.Rules.flatMap(({ Statement: { ManagedRuleGroupStatement: group } }) =>
    (group?.RuleActionOverrides ?? []).map(({ Name, ActionToUse }) => {
      expect(ActionToUse).toEqual({ Count: {} });
      return `${group?.Name} ${Name}`;
    }),
  );
  const known = ['Log4JRCE_BODY', 'JavaDeserializationRCE_BODY', 'ReactJSRCE_BODY'];
  const common = [
    ...['EC2MetaDataSSRF_BODY', 'SizeRestrictions_BODY', 'CrossSiteScripting_BODY'],
    ...['GenericRFI_BODY', 'GenericLFI_BODY', 'SizeRestrictions_QUERYSTRING'],
  ];
  expect(counting).toEqual([
    ...known.map((name) => `AWSManagedRulesKnownBadInputsRuleSet ${name}`),
    ...common.map((name) => `AWSManagedRulesCommonRuleSet ${name}`),
  ]);
});

/** What looks into bodies in the groups of AWS. */
const intoBodies = {
  'known-bad-inputs': ['JavaDeserializationRCE_BODY', 'Log4JRCE_BODY', 'ReactJSRCE_BODY'],
  common: [
    ...['SizeRestrictions_BODY', 'EC2MetaDataSSRF_BODY', 'GenericLFI_BODY', 'GenericRFI_BODY'],
    'CrossSiteScripting_BODY',
  ],
};

test.for(Object.entries(intoBodies))(
  'no rule of %s refuses a form for what an official has written in it',
  ([group, rules]) => {
    const counted = firewallRules.find(({ name }) => name === group)?.counted ?? {};
    expect(Object.keys(counted)).toEqual(expect.arrayContaining(rules));
  },
);

const rateSchema = z.object({
  RateBasedStatement: z.object({
    AggregateKeyType: z.literal('IP'),
    EvaluationWindowSec: z.literal(300),
    Limit: z.int(),
    ScopeDownStatement: z.optional(
      z.object({
        AndStatement: z.object({
          Statements: z.tuple([
            z.object({ ByteMatchStatement: z.looseObject({ SearchString: z.literal('POST') }) }),
            z.object({ RegexMatchStatement: z.looseObject({ RegexString: z.string() }) }),
          ]),
        }),
      }),
    ),
  }),
});
const rates = acl.Rules.flatMap(({ Statement }) => rateSchema.safeParse(Statement).data ?? []);

test('a state network behind one address may do much, and guess few codes', () => {
  expect(rates.map(({ RateBasedStatement: { Limit } }) => Limit)).toEqual([1_000, 10_000]);
});

test('the narrow rate counts what opens a case, with and without the stage in the path', () => {
  const scope = rates[0]?.RateBasedStatement.ScopeDownStatement?.AndStatement.Statements[1];
  const pattern = new RegExp(scope?.RegexMatchStatement.RegexString ?? 'x^');
  const paths = functions.respond.trigger.resources.map((path) =>
    path.replace('{code}', 'abc').replace('{proxy+}', 'new-link'),
  );
  const counted = paths.filter((path) => pattern.test(path));
  expect(counted).toEqual(['/r/abc', '/access', '/access/new-link']);
  for (const path of paths) expect(pattern.test(`/prod${path}`)).toBe(counted.includes(path));
});

test('the narrow rate sees a path as API Gateway does, and as it might', () => {
  const scope = rates[0]?.RateBasedStatement.ScopeDownStatement?.AndStatement.Statements[1];
  expect(scope?.RegexMatchStatement).toMatchObject({
    TextTransformations: ['URL_DECODE', 'NORMALIZE_PATH', 'LOWERCASE'].map((Type, Priority) => ({
      Priority,
      Type,
    })),
  });
});

test('the log knows what was refused or counted, and neither path, query, cookies nor answers', () => {
  expect(propertiesOf('AWS::WAFv2::LoggingConfiguration')).toMatchObject({
    RedactedFields: [{ UriPath: {} }, { QueryString: {} }],
    LoggingFilter: {
      DefaultBehavior: 'DROP',
      Filters: [
        {
          Behavior: 'KEEP',
          Conditions: ['BLOCK', 'EXCLUDED_AS_COUNT', 'COUNT'].map((Action) => ({
            ActionCondition: { Action },
          })),
        },
      ],
    },
  });
  const { DataProtectionConfig } = propertiesOf('AWS::WAFv2::WebACL');
  expect(DataProtectionConfig).toEqual({
    DataProtections: [
      {
        Action: 'SUBSTITUTION',
        Field: { FieldType: 'SINGLE_HEADER', FieldKeys: ['authorization', 'cookie', 'referer'] },
      },
      { Action: 'SUBSTITUTION', Field: { FieldType: 'QUERY_STRING' } },
      { Action: 'SUBSTITUTION', Field: { FieldType: 'BODY' } },
    ],
  });
  expect(propertiesOf('AWS::Logs::LogGroup')).toMatchObject({
    LogGroupName: 'aws-waf-logs-pegel-test',
  });
  // The account has one list of such policies, over all stages.
  expect(propertiesOf('AWS::Logs::ResourcePolicy')).toMatchObject({
    PolicyName: 'aws-waf-logs-pegel-test',
  });
});
