import type { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';

type Statement = CfnWebACL.StatementProperty;

/** One rule of the firewall; where it stands in the list is its priority. */
export interface FirewallRule {
  name: string;
  statement: Statement;
  /** Rules of a group that only count, each with its reason. */
  counted?: Readonly<Record<string, string>>;
}

/** Requests from one address within five minutes, above which further ones are refused for a while. */
const requestsAtMost = {
  /**
   * A state network shows itself as one address. Two hundred people who turn a page every ten
   * seconds make 6,000, and style and fonts, which each of them gets once, some 1,500.
   */
  all: 10_000,
  /** Each person opens a link or types a code once: nobody guesses codes at this pace. */
  access: 1_000,
} as const;

/** Posts that open a case. Where there is no custom domain, the name of the stage comes before. */
const accessPaths = '^(/[a-z0-9]+)?/(access|r)(/|$)';

const isAccess: Statement = {
  andStatement: {
    statements: [
      {
        byteMatchStatement: {
          fieldToMatch: { method: {} },
          positionalConstraint: 'EXACTLY',
          searchString: 'POST',
          textTransformations: asItIs(),
        },
      },
      {
        regexMatchStatement: {
          fieldToMatch: { uriPath: {} },
          regexString: accessPaths,
          // API Gateway finds the resource after decoding, and so must this rule.
          textTransformations: [
            { priority: 0, type: 'URL_DECODE' },
            { priority: 1, type: 'LOWERCASE' },
          ],
        },
      },
    ],
  },
};

/** What the firewall asks of each request, in this order. */
export const firewallRules: readonly FirewallRule[] = [
  { name: 'ip-reputation', statement: managed('AWSManagedRulesAmazonIpReputationList') },
  { name: 'access-rate', statement: rateOf(requestsAtMost.access, isAccess) },
  { name: 'rate', statement: rateOf(requestsAtMost.all) },
  { name: 'known-bad-inputs', statement: managed('AWSManagedRulesKnownBadInputsRuleSet') },
  {
    name: 'common',
    statement: managed('AWSManagedRulesCommonRuleSet'),
    // All others block: nothing that Pegel links to or takes has a path, query, cookie or header
    // that they stand for, and nobody writes the address that EC2MetaDataSSRF_BODY looks for.
    counted: {
      SizeRestrictions_BODY:
        'It stands for 8 KB. A long section, a questionnaire and a file with contacts have more; the functions refuse what is too large.',
      CrossSiteScripting_BODY:
        'Officials write "< 5 Tage" and paste what systems told them, and questionnaires hold such texts. Pages escape what they show, and their content security policy runs no script that is not ours.',
      GenericRFI_BODY:
        'Officials name systems by addresses such as http://10.1.2.3/, and files list them. Pegel fetches no address that somebody entered.',
      GenericLFI_BODY:
        'Files and the paths in them hold "../", and so do texts on systems. Pegel opens no file by a name that somebody sent.',
      SizeRestrictions_QUERYSTRING:
        'It stands for 2 KB. Some issuers come back from the sign-in with a longer code, which Pegel cannot shorten.',
    },
  },
];

function rateOf(limit: number, scopeDownStatement?: Statement): Statement {
  return {
    rateBasedStatement: {
      aggregateKeyType: 'IP',
      evaluationWindowSec: 300,
      limit,
      ...(scopeDownStatement && { scopeDownStatement }),
    },
  };
}

function managed(name: string): Statement {
  return { managedRuleGroupStatement: { vendorName: 'AWS', name } };
}

function asItIs() {
  return [{ priority: 0, type: 'NONE' }];
}
