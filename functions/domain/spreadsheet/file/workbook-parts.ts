import { InvalidFileError } from '../../../../schemas/errors.ts';
import { attributesOf, tagsOf } from './xml-tags.ts';

/** Where the parts of a workbook lie in its archive. */
export interface WorkbookParts {
  /** The path of each sheet by its name, in the order of the tabs. */
  sheets: Map<string, string>;
  /** The path of the formats of cells; a workbook may have none. */
  styles: string | undefined;
}

/** @throws InvalidFileError if the archive is no workbook */
export function workbookParts(files: ReadonlyMap<string, Buffer>): WorkbookParts {
  const sheets = attributesOfAll(files.get('xl/workbook.xml'), 'sheet');
  const relations = attributesOfAll(files.get('xl/_rels/workbook.xml.rels'), 'Relationship');
  if (relations.length === 0 || sheets.length === 0) {
    const message = 'is an archive, but no XLSX workbook';
    throw new InvalidFileError('The workbook', [{ path: 'file', message }]);
  }
  const pathOf = (relation: ReadonlyMap<string, string> | undefined) =>
    relation
      ?.get('Target')
      ?.replace(/^(?!\/)/, '/xl/')
      .slice(1);
  return {
    sheets: new Map(
      sheets.map((sheet) => {
        const id = [...sheet].find(([name]) => name.endsWith(':id'))?.[1];
        const relation = relations.find((one) => one.get('Id') === id);
        return [sheet.get('name') ?? '', pathOf(relation) ?? ''];
      }),
    ),
    styles: pathOf(relations.find((one) => one.get('Type')?.endsWith('/styles'))),
  };
}

function attributesOfAll(xml: Buffer | undefined, name: string): Map<string, string>[] {
  const tags = xml ? [...tagsOf(xml.toString('utf8'))] : [];
  return tags.filter((tag) => tag.name === name).map(attributesOf);
}
