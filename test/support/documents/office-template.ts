import { strFromU8, strToU8, zipSync } from 'fflate';
import { houseTemplate } from '../../../analytics/reports/documents/slides/template/house-template.ts';

const pixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relationship = (id: string, kind: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${target}"${more}/>`;

/** The parts of a template as an office may have it, to be changed before it is packed. */
export type OfficeParts = Map<string, string | Uint8Array>;

/**
 * A template as an office may have it: narrow slides (4:3), a red stripe with its name, a logo, slides
 * that show how to use it (with a link and a custom show), notes of the office's view.
 *
 * @param change what is done to its parts before they are packed
 */
export function officeTemplate(change: (parts: OfficeParts) => void = () => {}): Uint8Array {
  const parts: OfficeParts = new Map(
    [...houseTemplate()].map(([path, body]) => [path, strFromU8(body)]),
  );
  const edit = (path: string, ...changes: [RegExp | string, string][]) => {
    const before = parts.get(path);
    if (typeof before !== 'string') throw new TypeError(`There is no ${path}`);
    parts.set(
      path,
      changes.reduce((text, [from, to]) => text.replaceAll(from, to), before),
    );
  };
  const narrow: [RegExp, string][] = [
    // From 13.333 to 10 inches in width.
    [/cx="1109[0-9]*"/g, 'cx="8046720"'],
    [/cx="1219[0-9]*"/g, 'cx="9144000"'],
    [/x="1091[0-9]*"/g, 'x="7863840"'],
  ];
  for (const path of parts.keys()) if (path.endsWith('.xml')) edit(path, ...narrow);
  edit('ppt/theme/theme1.xml', ['0B3C6F', '9C1D2E'], ['563D8A', '2E6B3A'], ['Calibri', 'Georgia']);
  edit('ppt/slideMasters/slideMaster1.xml', [
    '</p:spTree>',
    `<p:pic><p:nvPicPr><p:cNvPr id="40" name="Logo" descr="Logo"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr><p:blipFill><a:blip r:embed="rId9"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm><a:off x="8412480" y="182880"/><a:ext cx="365760" cy="182880"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic></p:spTree>`,
  ]);
  edit('ppt/slideMasters/_rels/slideMaster1.xml.rels', [
    '</Relationships>',
    `${relationship('rId9', 'image', '../media/logo.png')}</Relationships>`,
  ]);
  parts.set('ppt/media/logo.png', Uint8Array.from(Buffer.from(pixel, 'base64')));
  edit(
    'ppt/presentation.xml',
    ['<p:sldSz', '<p:sldIdLst><p:sldId id="300" r:id="rId7"/></p:sldIdLst><p:sldSz'],
    [
      '</p:presentation>',
      '<p:custShowLst><p:custShow name="Kurz" id="0"><p:sldLst><p:sld r:id="rId7"/></p:sldLst></p:custShow></p:custShowLst></p:presentation>',
    ],
  );
  edit('ppt/_rels/presentation.xml.rels', [
    '</Relationships>',
    `${relationship('rId7', 'slide', 'slides/slide1.xml')}${relationship('rId8', 'viewProps', 'viewProps.xml')}</Relationships>`,
  ]);
  parts.set(
    'ppt/viewProps.xml',
    '<p:viewPr xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"/>',
  );
  parts.set(
    'ppt/slides/slide1.xml',
    '<p:sld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/></p:spTree></p:cSld></p:sld>',
  );
  parts.set(
    'ppt/slides/_rels/slide1.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationship('rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml')}${relationship('rId2', 'hyperlink', 'https://example.org/', ' TargetMode="External"')}</Relationships>`,
  );
  edit('[Content_Types].xml', [
    '</Types>',
    '<Default Extension="png" ContentType="image/png"/><Override PartName="/ppt/slides/slide1.xml" ContentType="application/vnd.openxmlformats-officedocument.presentationml.slide+xml"/></Types>',
  ]);
  change(parts);
  return zipSync(
    Object.fromEntries(
      [...parts].map(([path, body]) => [path, typeof body === 'string' ? strToU8(body) : body]),
    ),
  );
}
