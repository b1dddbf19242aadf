import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import * as z from '../../schemas/zod.ts';

const projectFolder = join(import.meta.dirname, '../..');

const componentSchema = z.looseObject({
  'bom-ref': z.string(),
  name: z.string(),
  version: z.string(),
  properties: z._default(z.array(z.object({ name: z.string(), value: z.string() })), []),
});
const partsListSchema = z.looseObject({
  bomFormat: z.literal('CycloneDX'),
  metadata: z.looseObject({ component: componentSchema }),
  components: z.array(componentSchema),
  dependencies: z.array(z.looseObject({ ref: z.string(), dependsOn: z.array(z.string()) })),
});
/** A CycloneDX document. */
type PartsList = z.infer<typeof partsListSchema>;

/**
 * All packages that can be part of what runs, by package-lock.json.
 *
 * npm could leave out what is for development itself (`--omit=dev`), but then also leaves out whatever a
 * tool needs besides us.
 */
export async function listParts(): Promise<PartsList> {
  const options = ['--package-lock-only', '--sbom-type=application', '--sbom-format=cyclonedx'];
  const { stdout } = await promisify(execFile)('npm', ['sbom', ...options], {
    cwd: projectFolder,
    maxBuffer: 64 * 2 ** 20,
  });
  const all = partsListSchema.parse(JSON.parse(stdout));
  const tools = new Set(all.components.filter(isTool).map((part) => part['bom-ref']));
  // npm names the whole after the folder that it lies in.
  const { component } = all.metadata;
  const name = component['bom-ref'].replace(/@[^@]+$/, '');
  return {
    ...all,
    metadata: { ...all.metadata, component: { ...component, name } },
    components: all.components.filter((part) => !tools.has(part['bom-ref'])),
    dependencies: all.dependencies.flatMap(({ dependsOn, ...part }) =>
      tools.has(part.ref)
        ? []
        : [{ ...part, dependsOn: dependsOn.filter((other) => !tools.has(other)) }],
    ),
  };
}

function isTool({ properties }: PartsList['components'][number]): boolean {
  return properties.some(({ name, value }) => name === developmentProperty && value === 'true');
}

const developmentProperty = 'cdx:npm:package:development';
