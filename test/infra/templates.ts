import { App } from 'aws-cdk-lib';
import type { CloudFormationStackArtifact } from 'aws-cdk-lib/cx-api';
import { addStacks } from '../../infra/aws/add-stacks.ts';
import type { Settings } from '../../infra/aws/settings/settings.ts';
import type { FunctionName } from '../../infra/functions.ts';
import * as z from '../../schemas/zod.ts';
import { exampleSettings, flags } from './example-settings.ts';

const resourceSchema = z.looseObject({
  Type: z.string(),
  Properties: z._default(z.record(z.string(), z.unknown()), {}),
  DeletionPolicy: z.optional(z.string()),
});
const templateSchema = z.looseObject({
  Resources: z._default(z.record(z.string(), resourceSchema), {}),
});
type Resource = z.infer<typeof resourceSchema> & { id: string };

const statementSchema = z.looseObject({
  Effect: z.string(),
  Action: z.union([
    z.pipe(
      z.string(),
      z.transform((action) => [action]),
    ),
    z.array(z.string()),
  ]),
  Resource: z.unknown(),
});
const policySchema = z.object({
  Roles: z.array(z.object({ Ref: z.string() })),
  PolicyDocument: z.looseObject({ Statement: z.array(statementSchema) }),
});
const withRoleSchema = z.object({
  Role: z.object({ 'Fn::GetAtt': z.tuple([z.string(), z.literal('Arn')]) }),
});
type Statement = z.infer<typeof statementSchema>;

/** The templates of the example, bundled with nothing: that takes long and is tested apart. */
export const templates = synthesize(exampleSettings);

/** The templates for other settings. */
export function synthesize(settings: Settings): unknown[] {
  return assemble(settings).map(({ template }): unknown => template);
}

/** The stacks for other settings, with all that CDK knows of them. */
export function assemble(settings: Settings): CloudFormationStackArtifact[] {
  const app = new App({ context: { ...flags, 'aws:cdk:bundling-stacks': [] } });
  addStacks(app, settings);
  return app.synth().stacks;
}

const resources = resourcesIn(templates);

/** All resources of templates. */
export function resourcesIn(from: readonly unknown[]): Resource[] {
  return from.flatMap((template) =>
    Object.entries(templateSchema.parse(template).Resources).map(
      ([id, resource]): Resource => ({ id, ...resource }),
    ),
  );
}

/** All resources of a type, over all stacks: at least one. */
export function resourcesOf(type: string): Resource[] {
  const found = resources.filter(({ Type }) => Type === type);
  if (found.length === 0) throw new Error(`There is no resource of type ${type}`);
  return found;
}

/** The Lambda of a function, by the description that it has in AWS. */
export function lambdaOf(name: FunctionName): Resource {
  const found = resourcesOf('AWS::Lambda::Function').find(
    ({ Properties }) => Properties['Description'] === `Pegel: ${name}`,
  );
  if (!found) throw new Error(`There is no Lambda for ${name}`);
  return found;
}

/** The statements of all policies that roles have. */
export function allStatements(): Statement[] {
  return policies().flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

/** The statements of the role of a function. */
export function statementsOf(name: FunctionName): Statement[] {
  const [role] = withRoleSchema.parse(lambdaOf(name).Properties).Role['Fn::GetAtt'];
  return policies()
    .filter(({ Roles }) => Roles.some(({ Ref }) => Ref === role))
    .flatMap(({ PolicyDocument }) => PolicyDocument.Statement);
}

function policies(): z.infer<typeof policySchema>[] {
  return resourcesOf('AWS::IAM::Policy').map(({ Properties }) => policySchema.parse(Properties));
}
