import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Metafile } from 'esbuild';
import { compareKeys } from '../../../../schemas/order.ts';
import * as z from '../../../../schemas/zod.ts';
import type { FunctionName } from '../../../functions.ts';
import { functionSpecs } from '../../functions/specs/function-specs.ts';
import { packagesFolder, projectFolder } from '../folders.ts';

/** An npm package of which something is in a bundle, or beside it. */
export interface ShippedPackage {
  name: string;
  version: string;
  /** As SPDX writes it, such as `MIT` or `(MIT OR GPL-3.0-or-later)`. */
  licence: string;
  /** Where it is installed. */
  folder: string;
}

const manifestSchema = z.object({ name: z.string(), version: z.string(), license: z.string() });

/** The packages of a bundle, by what esbuild says of it and what is copied beside it, by name. */
export function shippedPackages(name: FunctionName, { outputs }: Metafile): ShippedPackage[] {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const bundled = inputs.flatMap(([path, { bytesInOutput }]) => {
    const folder = packageFolderOf(path);
    return folder && bytesInOutput > 0 ? [resolve(projectFolder, folder)] : [];
  });
  const copied = functionSpecs[name].companions ?? [];
  const folders = new Set([
    ...bundled,
    ...copied.map((companion) => join(packagesFolder, companion.package)),
  ]);
  // The same package comes by two ways where the folder of packages is a link.
  const packages = new Map([...folders].map(readPackage).map((one) => [labelOf(one), one]));
  return [...packages.values()].sort((a, b) => compareKeys(labelOf(a), labelOf(b)));
}

/** A package by name and version. */
export const labelOf = ({ name, version }: Pick<ShippedPackage, 'name' | 'version'>): string =>
  `${name} ${version}`;

/** `…/node_modules/@scope/name`, or undefined for a file of ours. */
function packageFolderOf(path: string): string | undefined {
  return /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0];
}

function readPackage(folder: string): ShippedPackage {
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const { license: licence, ...rest } = manifestSchema.parse(manifest);
  return { ...rest, licence, folder };
}
