import type { Stage } from 'aws-cdk-lib/aws-apigateway';
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { FirewallLog } from './firewall-log.ts';
import { type FirewallRule, firewallRules } from './firewall-rules.ts';

/**
 * What stands before the API: addresses with a bad name, floods, and requests that only attackers
 * make are refused before a function runs.
 */
export class Firewall extends Construct {
  /** Of the web ACL, as metrics name it. */
  readonly name: string;

  /** @param name the beginning of what it is called, such as that of the stage */
  constructor(scope: Construct, id: string, stage: Stage, name: string) {
    super(scope, id);
    this.name = name;
    const acl = new CfnWebACL(this, 'acl', {
      name,
      description: 'Pegel: requests to the pages',
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      rules: firewallRules.map(ruleOf),
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
            managedRuleGroupStatement: { ...group, ruleActionOverrides: overrides },
          },
          overrideAction: { none: {} },
        }
      : { statement, action: { block: { customResponse: { responseCode: 429 } } } }),
  };
}

/** Requests are counted; samples of them, which hold paths, are not kept. */
function visibilityOf(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { cloudWatchMetricsEnabled: true, metricName, sampledRequestsEnabled: false };
}
