import { Aws, Duration } from 'aws-cdk-lib';
import { Effect, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  type FunctionProps,
  Function as Lambda,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { Construct } from 'constructs';
import type { FunctionName } from '../../functions.ts';
import { bundledCode } from '../bundles/bundled-code.ts';
import { acknowledgeWildcard } from '../checks/acknowledge.ts';
import { PegelLog } from '../common/pegel-log.ts';
import { appendOnly } from './specs/append-only.ts';
import type { FunctionSpec, Target } from './specs/function-spec.ts';
import { functionSpecs } from './specs/function-specs.ts';
import { keyUsesOf } from './specs/key-use.ts';
import { wildcards } from './specs/wildcards.ts';
import type { Conditions, Surroundings } from './surroundings.ts';

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
  readonly name: FunctionName;
  readonly lambda: Lambda;
  /** What it reads, as far as it has a value. */
  readonly environment: Readonly<Record<string, string>>;

  constructor(
    scope: Construct,
    name: FunctionName,
    { environment, arns, keys, conditions }: Surroundings,
    asyncProps: AsyncProps = {},
  ) {
    super(scope, name);
    this.name = name;
    const spec = functionSpecs[name];
    const logGroup = new PegelLog(this, 'logs');
    const role = new Role(this, 'role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
    });
    const statements = [...statementsOf(spec, arns, conditions), ...keyStatementsOf(spec, keys)];
    for (const statement of statements) role.addToPolicy(statement);
    for (const [target, reason] of Object.entries(wildcards)) {
      if (!(target in spec.allow)) continue;
      for (const arn of arns[target as Target] ?? []) acknowledgeWildcard(role, arn, reason);
    }
    logGroup.grantWrite(role);
    this.environment = variablesOf(spec, environment);
    this.lambda = new Lambda(this, 'function', {
      description: `Pegel: ${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: architectures[spec.architecture],
      code: bundledCode(this, name),
      handler: 'handler.handler',
      memorySize: spec.memoryMiB,
      timeout: Duration.seconds(spec.timeoutSeconds),
      environment: this.environment,
      role,
      logGroup,
      ...asyncProps,
    });
  }
}

/** What a function reads, as far as it has a value. */
function variablesOf(
  spec: FunctionSpec,
  environment: Surroundings['environment'],
): Record<string, string> {
  const set = spec.environment.flatMap((key) => {
    if (!(key in environment)) throw new TypeError(`No stack below gives ${key}`);
    const value = environment[key];
    return value === undefined ? [] : [[key, value]];
  });
  return Object.fromEntries(set);
}

function statementsOf(
  { allow, partitions }: FunctionSpec,
  arns: Surroundings['arns'],
  conditions: Surroundings['conditions'] = {},
): PolicyStatement[] {
  const arnsOf = (target: Target) => {
    const found = arns[target];
    if (!found) throw new TypeError(`No stack below holds ${target}`);
    return [...found];
  };
  const allowed = Object.entries(allow).flatMap(([target, actions]) => {
    const resources = arnsOf(target as Target);
    const within = partitions?.[target as 'core' | 'contacts'];
    const only = conditions[target as Target] ?? (within && onlyIn(within));
    return resources.length > 0
      ? [
          new PolicyStatement({
            actions: [...actions],
            resources,
            ...(only && { conditions: only }),
          }),
        ]
      : [];
  });
  return [...allowed, auditIsAppendOnly(arnsOf('core'))];
}

/** The services that hold data use its key for the function, which cannot use it otherwise. */
function keyStatementsOf(spec: FunctionSpec, keys: Surroundings['keys']): PolicyStatement[] {
  return keyUsesOf(spec).map(
    ({ key, service, actions }) =>
      new PolicyStatement({
        actions,
        resources: [keys[key]],
        // What comes after the region depends on the partition.
        conditions: { StringLike: { 'kms:ViaService': `${service}.${Aws.REGION}.*` } },
      }),
  );
}

/** Of a table, these partitions alone. */
function onlyIn(partitions: readonly string[]): Conditions {
  return { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...partitions] } };
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
