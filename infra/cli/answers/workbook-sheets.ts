import { InvalidFileError } from '../../../schemas/errors.ts';

/**
 * The path of each sheet in the archive of a workbook, by its name, in the order of the tabs.
 *
 * @throws InvalidFileError if the archive is no workbook
 */
export function sheetPaths(files: ReadonlyMap<string, Buffer>): Map<string, string> {
  const workbook = files.get('xl/workbook.xml');
  const relations = files.get('xl/_rels/workbook.xml.rels');
  const sheets = workbook ? tags(workbook, 'sheet') : [];
  if (!relations || sheets.length === 0) {
    const message = 'is an archive, but no XLSX workbook';
    throw new InvalidFileError('The workbook', [{ path: 'file', message }]);
  }
  const targets = new Map(
    tags(relations, 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target')
        .replace(/^(?!\/)/, '/xl/')
        .slice(1),
    ]),
  );
  return new Map(
    sheets.map((tag) => [attribute(tag, 'name'), targets.get(attribute(tag, '\\w+:id')) ?? '']),
  );
}

function tags(xml: Buffer, name: string): string[] {
  return xml.toString('utf8').match(new RegExp(`<(\\w+:)?${name}\\s[^>]*>`, 'g')) ?? [];
}

const entities = new Map(Object.entries({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }));

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return (value?.[1] ?? value?.[2] ?? '').replace(
    /&(\w+);/g,
    (whole, entity) => entities.get(entity) ?? whole,
  );
}
