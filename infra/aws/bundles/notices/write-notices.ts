import { writeFileSync } from 'node:fs';
import { licenceText } from './licence-text.ts';
import { labelOf, type ShippedPackage } from './shipped-packages.ts';

const introduction = `Pegel is licensed under the EUPL-1.2. This bundle contains the packages below, each under its own licence.`;

/**
 * Writes packages with versions, licences and the texts of these. A text that several packages have is
 * written once, below all their names.
 *
 * @throws ConfigurationError if a package comes without the text of its licence
 */
export function writeNotices(packages: readonly ShippedPackage[], file: string): void {
  const byText = Map.groupBy(packages, licenceText);
  const notices = [...byText].map(([text, those]) => {
    const names = those.map((shipped) => `${labelOf(shipped)} (${shipped.licence})`);
    return `${names.join('\n')}\n\n${text}`;
  });
  writeFileSync(file, `${[introduction, ...notices].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`);
}
