import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from '../../../../schemas/errors.ts';
import { packagesFolder } from '../folders.ts';
import type { ShippedPackage } from './shipped-packages.ts';

/** Packages that come without the text of their licence, and what has it of the same publisher. */
const elsewhere: readonly [names: RegExp, file: string][] = [
  [/^@aws-sdk\//, join(packagesFolder, '@aws-sdk/core/LICENSE')],
  [/^@aws-lambda-powertools\//, join(import.meta.dirname, 'powertools.txt')],
  [
    /^@myriaddreamin\/typst-ts-node-compiler-/,
    join(packagesFolder, '@myriaddreamin/typst-ts-node-compiler/LICENSE'),
  ],
  [/^@resvg\/resvg-js-/, join(packagesFolder, '@resvg/resvg-js/LICENSE')],
];

/**
 * What a package says of its licence, and of others' work in it.
 *
 * @throws ConfigurationError if nothing does: it may not be shipped then
 */
export function licenceText(shipped: ShippedPackage): string {
  const { name, folder } = shipped;
  const own = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file));
  const files = own.length > 0 ? own.sort().map((file) => join(folder, file)) : fileElsewhere(name);
  const texts = files.map((file) => readFileSync(file, 'utf8').trim());
  const [text = sectionOfReadme(folder)] = texts.length > 0 ? [texts.join('\n\n')] : [];
  if (text) return text;
  throw new ConfigurationError(
    `The package ${name} comes without the text of its licence: name a file that has it in infra/aws/bundles/notices/licence-text.ts.`,
  );
}

function fileElsewhere(name: string): string[] {
  return elsewhere.flatMap(([names, file]) => (names.test(name) && existsSync(file) ? [file] : []));
}

/** Small packages tell their licence at the end of their README. */
function sectionOfReadme(folder: string): string | undefined {
  const readme = join(folder, 'README.md');
  if (!existsSync(readme)) return undefined;
  return /^## Licen[cs]e$([\s\S]*)/m.exec(readFileSync(readme, 'utf8'))?.[1]?.trim();
}
