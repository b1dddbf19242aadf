import { type Parts, setText } from '../package/package.ts';
import { xmlHead } from '../package/relationships.ts';
import { elementsOf, escapeXml, readXml } from '../package/xml.ts';

const office = 'application/vnd.openxmlformats-officedocument';

/** What the parts that we add are, by folder. */
const ours: readonly [folder: RegExp, type: string][] = [
  [/^ppt\/slides\/[^/]+$/, `${office}.presentationml.slide+xml`],
  [/^ppt\/notesSlides\/[^/]+$/, `${office}.presentationml.notesSlide+xml`],
  [/^ppt\/charts\/pegel[^/]+$/, `${office}.drawingml.chart+xml`],
  [/^ppt\/notesMasters\/pegel[^/]+$/, `${office}.presentationml.notesMaster+xml`],
  [/^ppt\/theme\/pegel[^/]+$/, `${office}.theme+xml`],
  [/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
  [/^docProps\/app\.xml$/, `${office}.extended-properties+xml`],
];

const endings: Record<string, string> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  png: 'image/png',
  xlsx: `${office}.spreadsheetml.sheet`,
};

/** Says of each part what it is: those of the template as it said, ours as they are. */
export function writeContentTypes(parts: Parts, presentation: string): void {
  const before = readXml(parts, '[Content_Types].xml');
  const said = new Map(
    elementsOf(before, 'Override').map((one) => [
      (one.getAttribute('PartName') ?? '').slice(1),
      one.getAttribute('ContentType') ?? '',
    ]),
  );
  // A template (POTX) becomes a presentation.
  said.set(presentation, `${office}.presentationml.presentation.main+xml`);
  const byEnding = new Map(Object.entries(endings));
  for (const one of elementsOf(before, 'Default')) {
    byEnding.set(
      (one.getAttribute('Extension') ?? '').toLowerCase(),
      one.getAttribute('ContentType') ?? '',
    );
  }
  const defaults = [...byEnding].map(
    ([ending, type]) =>
      `<Default Extension="${escapeXml(ending)}" ContentType="${escapeXml(type)}"/>`,
  );
  const overrides = [...parts.keys()].sort().flatMap((path) => {
    const type = ours.find(([folder]) => folder.test(path))?.[1] ?? said.get(path);
    return type
      ? [`<Override PartName="/${escapeXml(path)}" ContentType="${escapeXml(type)}"/>`]
      : [];
  });
  setText(
    parts,
    '[Content_Types].xml',
    `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`,
  );
}
