import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type FunctionProps,
  Function as Lambda,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { FunctionName } from '../functions.ts';
import { bundledCode } from './bundled-code.ts';
import { logRetention } from './log-retention.ts';
import { appendOnly } from './specs/append-only.ts';
import type { FunctionSpec, Target, Variable } from './specs/function-spec.ts';
import { functionSpecs } from './specs/function-specs.ts';

/** What functions are connected to. */
export interface Surroundings {
  environment: Record<Variable, string | undefined>;
  arns: Record<Target, readonly string[]>;
}

/** What differs for functions that run asynchronously. */
type AsyncProps = Pick<
  FunctionProps,
  'deadLetterQueue' | 'maxEventAge' | 'reservedConcurrentExecutions' | 'retryAttempts'
>;

const architectures = { arm64: Architecture.ARM_64, x86_64: Architecture.X86_64 };

/**
 * One of the functions in infra/functions.ts, with a log group and a role of its own, which allows
 * what its spec lists and nothing else.
 *
 * @throws ConfigurationError if a package that belongs into its bundle is not installed
 */
export class PegelFunction extends Construct {
  readonly lambda: Lambda;

  constructor(
    scope: Construct,
    name: FunctionName,
    { environment, arns }: Surroundings,
    asyncProps: AsyncProps = {},
  ) {
    super(scope, name);
    const spec = functionSpecs[name];
    const logGroup = new LogGroup(this, 'logs', {
      retention: logRetention,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    const role = new Role(this, 'role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    for (const statement of statementsOf(spec, arns)) role.addToPolicy(statement);
    logGroup.grantWrite(role);
    this.lambda = new Lambda(this, 'function', {
      description: `Pegel: ${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: architectures[spec.architecture],
      code: bundledCode(this, name),
      handler: 'handler.handler',
      memorySize: spec.memoryMiB,
      timeout: Duration.seconds(spec.timeoutSeconds),
      environment: Object.fromEntries(
        spec.environment.flatMap((key) => {
          const value = environment[key];
          return value === undefined ? [] : [[key, value]];
        }),
      ),
      role,
      logGroup,
      ...asyncProps,
    });
  }
}

function statementsOf(
  { allow, partitions }: FunctionSpec,
  arns: Surroundings['arns'],
): PolicyStatement[] {
  const allowed = Object.entries(allow).flatMap(([target, actions]) => {
    const resources = [...arns[target as Target]];
    const within = partitions?.[target as 'core' | 'contacts'];
    const conditions = within && {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...within] },
    };
    return resources.length > 0
      ? [
          new PolicyStatement({
            actions: [...actions],
            resources,
            ...(conditions && { conditions }),
          }),
        ]
      : [];
  });
  return [...allowed, auditIsAppendOnly(arns.core)];
}

function auditIsAppendOnly(core: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    effect: Effect.DENY,
    actions: [...appendOnly.actions],
    resources: [...core],
    conditions: {
      'ForAnyValue:StringLike': { 'dynamodb:LeadingKeys': [...appendOnly.partitions] },
    },
  });
}
