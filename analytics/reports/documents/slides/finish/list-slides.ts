import type { Parts } from '../package/package.ts';
import { relationshipsOf, writeRelationships } from '../package/relationships.ts';
import { childrenOf, elementFrom, elementOf, readXml, writeXml } from '../package/xml.ts';
import type { SlideTemplate } from '../template/slide-template.ts';

/** What the presentation of a template keeps; everything else speaks of slides that are gone. */
const kept = [
  'p:sldMasterIdLst',
  'p:notesMasterIdLst',
  'p:sldSz',
  'p:notesSz',
  'p:embeddedFontLst',
  'p:kinsoku',
  'p:defaultTextStyle',
];
/** The first number of slides that the format allows. */
const firstSlide = 256;

/** Lets the presentation of a template show these slides, and nothing else. */
export function listSlides(
  parts: Parts,
  { presentation }: SlideTemplate,
  slides: readonly string[],
  notesMaster: string,
): void {
  const document = readXml(parts, presentation);
  const root = document.documentElement;
  if (!root) throw new TypeError('A presentation has a root');
  for (const child of childrenOf(root)) if (!kept.includes(child.tagName)) root.removeChild(child);
  const relationships = relationshipsOf(parts, presentation).filter(({ target }) =>
    parts.has(target),
  );
  const notes = relationships.find(({ target }) => target === notesMaster);
  const added = [
    ...(notes ? [] : [{ id: 'pegelNotes', kind: 'notesMaster', target: notesMaster }]),
    ...slides.map((target, index) => ({ id: `pegel${index + 1}`, kind: 'slide', target })),
  ];
  writeRelationships(parts, presentation, [...relationships, ...added]);
  const list = slides.map(
    (_, index) => `<p:sldId id="${firstSlide + index}" r:id="pegel${index + 1}"/>`,
  );
  const after = elementOf(root, 'p:sldSz') ?? null;
  if (!notes) {
    const xml = '<p:notesMasterIdLst><p:notesMasterId r:id="pegelNotes"/></p:notesMasterIdLst>';
    root.insertBefore(elementFrom(document, xml), after);
  }
  root.insertBefore(elementFrom(document, `<p:sldIdLst>${list.join('')}</p:sldIdLst>`), after);
  writeXml(parts, presentation, document);
}

/** The part that notes stand on: that of the template, or the drawn one with a theme of its own. */
export function placeNotesMaster(
  drawn: Parts,
  parts: Parts,
  { presentation }: SlideTemplate,
): string {
  const own = relationshipsOf(parts, presentation).find(({ kind }) => kind === 'notesMaster');
  if (own && parts.has(own.target)) return own.target;
  const path = 'ppt/notesMasters/pegelNotes.xml';
  const theme = 'ppt/theme/pegelNotes.xml';
  writeXml(parts, path, readXml(drawn, 'ppt/notesMasters/notesMaster1.xml'));
  writeXml(parts, theme, readXml(drawn, 'ppt/theme/theme1.xml'));
  writeRelationships(parts, path, [{ id: 'rId1', kind: 'theme', target: theme }]);
  return path;
}
