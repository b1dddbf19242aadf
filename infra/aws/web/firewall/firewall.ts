import type { Stage } from 'aws-cdk-lib/aws-apigateway';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { refusalHeaders, refusalPage } from '../refusal-page.ts';
import { FirewallLog } from './firewall-log.ts';
import { type FirewallRule, firewallRules } from './firewall-rules.ts';

/**
 * What stands before the API: addresses with a bad name, floods, and requests that only attackers
 * make are refused before a function runs.
 */
export class Firewall extends Construct {
  /** What metrics call it. */
  readonly name: string;
  /** What metrics call its rules that count requests by address. */
  readonly limits = firewallRules
    .filter(({ statement }) => statement.rateBasedStatement)
    .map(({ name }) => name);

  /**
   * @param name what it is called in metrics and logs
   * @param contact the mailbox for those who are refused
   */
  constructor(scope: Construct, id: string, stage: Stage, name: string, contact: string) {
    super(scope, id);
    this.name = name;
    const acl = new CfnWebACL(this, 'acl', {
      name,
      description: 'Pegel: requests to the pages',
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      rules: firewallRules.map(ruleOf),
      customResponseBodies: {
        tooOften: { contentType: 'TEXT_HTML', content: refusalPage('tooOften', contact) },
      },
      visibilityConfig: visibilityOf(name),
      dataProtectionConfig: { dataProtections: kept },
    });
    new CfnWebACLAssociation(this, 'association', {
      resourceArn: stage.stageArn,
      webAclArn: acl.attrArn,
    });
    new FirewallLog(this, 'log', acl, name);
  }
}

/**
 * What nobody gets to see, in logs or elsewhere. A path can hold an access code, and so can the
 * address of the page that somebody comes from; bodies hold answers, of which rules note what they
 * found. Paths are kept out of the log there: this list knows no paths.
 */
const kept: CfnWebACL.DataProtectProperty[] = [
  { fieldType: 'SINGLE_HEADER', fieldKeys: ['authorization', 'cookie', 'referer'] },
  { fieldType: 'QUERY_STRING' },
  { fieldType: 'BODY' },
].map((field) => ({ field, action: 'SUBSTITUTION' }));

/** After five minutes, nothing of what was counted counts any more. */
const tooOften: CfnWebACL.CustomResponseProperty = {
  responseCode: 429,
  customResponseBodyKey: 'tooOften',
  responseHeaders: Object.entries({ ...refusalHeaders, 'Retry-After': '300' }).map(
    ([name, value]) => ({ name, value }),
  ),
};

function ruleOf(
  { name, statement, counted = {} }: FirewallRule,
  priority: number,
): CfnWebACL.RuleProperty {
  const { managedRuleGroupStatement: group } = statement;
  const overrides = Object.keys(counted).map((rule) => ({
    name: rule,
    actionToUse: { count: {} },
  }));
  return {
    name,
    priority,
    visibilityConfig: visibilityOf(name),
    ...(group
      ? {
          statement: {
            managedRuleGroupStatement: {
              ...group,
              ...(overrides.length > 0 && { ruleActionOverrides: overrides }),
            },
          },
          overrideAction: { none: {} },
        }
      : { statement, action: { block: { customResponse: tooOften } } }),
  };
}

/** Requests are counted; samples of them, which hold paths, are not kept. */
function visibilityOf(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}
