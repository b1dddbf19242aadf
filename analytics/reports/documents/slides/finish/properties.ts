import { type Parts, setText } from '../package/package.ts';
import { writeRelationships, xmlHead } from '../package/relationships.ts';
import { escapeXml } from '../package/xml.ts';

/** What the file says of itself. */
export interface Properties {
  title: string;
  /** Who runs the survey. */
  creator: string;
  subject: string;
  locale: string;
  /** An instant: documents read no clock. */
  createdAt: string;
}

/** Writes what the file says of itself, and where it begins. */
export function writeProperties(parts: Parts, presentation: string, said: Properties): void {
  const at = `${said.createdAt.slice(0, 19)}Z`;
  const time = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${at}</dcterms:${name}>`;
  setText(
    parts,
    'docProps/core.xml',
    `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escapeXml(said.title)}</dc:title><dc:subject>${escapeXml(said.subject)}</dc:subject><dc:creator>${escapeXml(said.creator)}</dc:creator><dc:language>${said.locale}</dc:language><cp:lastModifiedBy>${escapeXml(said.creator)}</cp:lastModifiedBy>${time('created')}${time('modified')}</cp:coreProperties>`,
  );
  setText(
    parts,
    'docProps/app.xml',
    `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Pegel</Application></Properties>`,
  );
  writeRelationships(parts, '', [
    { id: 'rId1', kind: 'officeDocument', target: presentation },
    { id: 'rId2', kind: 'core-properties', target: 'docProps/core.xml' },
    { id: 'rId3', kind: 'extended-properties', target: 'docProps/app.xml' },
  ]);
}
