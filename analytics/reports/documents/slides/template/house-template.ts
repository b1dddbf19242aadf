import { choiceColours, ink, muted, statusColours } from '../../../../charts/palette.ts';
import { type Parts, setText } from '../package/package.ts';
import { writeRelationships, xmlHead } from '../package/relationships.ts';
import { namespaces } from '../package/xml.ts';

const emu = 914_400;
const width = 13.333;
const height = 7.5;
const margin = 0.6;

/** Where an office has no template of its own: white, with a blue line, in the colours of the charts. */
export function houseTemplate(): Parts {
  const parts: Parts = new Map();
  const master = 'ppt/slideMasters/slideMaster1.xml';
  const layouts = ['ppt/slideLayouts/slideLayout1.xml', 'ppt/slideLayouts/slideLayout2.xml'];
  setText(parts, '[Content_Types].xml', contentTypes(master, layouts));
  writeRelationships(parts, '', [
    { id: 'rId1', kind: 'officeDocument', target: 'ppt/presentation.xml' },
  ]);
  setText(parts, 'ppt/presentation.xml', presentation());
  writeRelationships(parts, 'ppt/presentation.xml', [
    { id: 'rId1', kind: 'slideMaster', target: master },
    { id: 'rId2', kind: 'theme', target: 'ppt/theme/theme1.xml' },
  ]);
  setText(parts, master, masterXml());
  writeRelationships(parts, master, [
    ...layouts.map((target, index) => ({ id: `rId${index + 1}`, kind: 'slideLayout', target })),
    { id: 'rId3', kind: 'theme', target: 'ppt/theme/theme1.xml' },
  ]);
  for (const [index, path] of layouts.entries()) {
    setText(parts, path, index === 0 ? titleLayout() : contentLayout());
    writeRelationships(parts, path, [{ id: 'rId1', kind: 'slideMaster', target: master }]);
  }
  setText(parts, 'ppt/theme/theme1.xml', theme());
  return parts;
}

function contentTypes(master: string, layouts: readonly string[]): string {
  const type = 'application/vnd.openxmlformats-officedocument.presentationml';
  const override = (path: string, kind: string) =>
    `<Override PartName="/${path}" ContentType="${kind}+xml"/>`;
  return `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${[
    override('ppt/presentation.xml', `${type}.presentation.main`),
    override(master, `${type}.slideMaster`),
    ...layouts.map((path) => override(path, `${type}.slideLayout`)),
    override('ppt/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme'),
  ].join('')}</Types>`;
}

const root = Object.entries({ a: namespaces.a, r: namespaces.r, p: namespaces.p })
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

function presentation(): string {
  const size = `cx="${Math.round(width * emu)}" cy="${Math.round(height * emu)}"`;
  return `${xmlHead}<p:presentation ${root}><p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:sldSz ${size}/><p:notesSz cx="6858000" cy="9144000"/></p:presentation>`;
}

type Box = readonly [x: number, y: number, w: number, h: number];

function frame([x, y, w, h]: Box): string {
  const [left, top, wide, high] = [x, y, w, h].map((inches) => Math.round(inches * emu));
  return `<a:xfrm><a:off x="${left}" y="${top}"/><a:ext cx="${wide}" cy="${high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
}

interface Place {
  id: number;
  name: string;
  /** The attributes of its kind. */
  kind: string;
  box?: Box;
  /** Of the text body. */
  body?: string;
  style?: string;
  text?: string;
}

function placeholder({ id, name, kind, box, body = '', style = '', text = name }: Place): string {
  const paragraph = kind.includes('sldNum')
    ? `<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="de-DE"/><a:t>‹Nr.›</a:t></a:fld></a:p>`
    : `<a:p><a:r><a:rPr lang="de-DE"/><a:t>${text}</a:t></a:r></a:p>`;
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${kind}/></p:nvPr></p:nvSpPr><p:spPr>${box ? frame(box) : ''}</p:spPr><p:txBody><a:bodyPr ${body}/><a:lstStyle>${style}</a:lstStyle>${paragraph}</p:txBody></p:sp>`;
}

function bar(id: number, box: Box): string {
  return `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="Linie"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>${frame(box)}<a:solidFill><a:schemeClr val="accent1"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="de-DE"/></a:p></p:txBody></p:sp>`;
}

function tree(...shapes: string[]): string {
  return `<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>${shapes.join('')}</p:spTree>`;
}

const inner = width - 2 * margin;
const insets = 'lIns="0" tIns="0" rIns="0" bIns="0"';
const numberPlace: Place = {
  id: 4,
  name: 'Foliennummer',
  kind: 'type="sldNum" sz="quarter" idx="12"',
  box: [width - margin - 0.8, 6.98, 0.8, 0.3],
  body: `${insets} anchor="ctr"`,
  style:
    '<a:lvl1pPr algn="r"><a:defRPr sz="1100"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr>',
};

function masterXml(): string {
  const colours = [
    ...['bg1="lt1"', 'tx1="dk1"', 'bg2="lt2"', 'tx2="dk2"'],
    ...[1, 2, 3, 4, 5, 6].map((n) => `accent${n}="accent${n}"`),
    ...['hlink="hlink"', 'folHlink="folHlink"'],
  ].join(' ');
  const run = (size: number, more = '') =>
    `<a:defRPr sz="${size}"${more} kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>`;
  const levels = [1, 2, 3, 4, 5].map(
    (level) =>
      `<a:lvl${level}pPr marL="${level * 228_600}" indent="-228600" algn="l"><a:spcBef><a:spcPts val="600"/></a:spcBef><a:buFont typeface="Arial"/><a:buChar char="•"/>${run(1800)}</a:lvl${level}pPr>`,
  );
  return `${xmlHead}<p:sldMaster ${root}><p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>${tree(
    bar(5, [0, 0, width, 0.12]),
    placeholder({
      ...{ id: 2, name: 'Titel', kind: 'type="title"' },
      box: [margin, 0.4, inner, 0.85],
      body: `${insets} anchor="ctr"`,
    }),
    placeholder({
      ...{ id: 3, name: 'Text', kind: 'type="body" idx="1"' },
      box: [margin, 1.4, inner, 5.5],
      body: insets,
    }),
    placeholder(numberPlace),
  )}</p:cSld><p:clrMap ${colours}/><p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/><p:sldLayoutId id="2147483650" r:id="rId2"/></p:sldLayoutIdLst><p:txStyles><p:titleStyle><a:lvl1pPr algn="l">${run(2800, ' b="1"').replaceAll('+mn', '+mj')}</a:lvl1pPr></p:titleStyle><p:bodyStyle>${levels.join('')}</p:bodyStyle><p:otherStyle><a:lvl1pPr algn="l">${run(1800)}</a:lvl1pPr></p:otherStyle></p:txStyles></p:sldMaster>`;
}

function layout(type: string, name: string, shapes: string): string {
  return `${xmlHead}<p:sldLayout ${root} type="${type}" preserve="1"><p:cSld name="${name}">${shapes}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>`;
}

function titleLayout(): string {
  return layout(
    'title',
    'Titelfolie',
    tree(
      bar(5, [margin, 3.72, 1.6, 0.06]),
      placeholder({
        ...{ id: 2, name: 'Titel', kind: 'type="ctrTitle"' },
        box: [margin, 1.6, inner, 2],
        body: 'anchor="b"',
        style: '<a:lvl1pPr><a:defRPr sz="4000"/></a:lvl1pPr>',
      }),
      placeholder({
        ...{ id: 3, name: 'Untertitel', kind: 'type="subTitle" idx="1"' },
        box: [margin, 4, inner, 1.8],
        style: '<a:lvl1pPr marL="0" indent="0"><a:buNone/><a:defRPr sz="2000"/></a:lvl1pPr>',
      }),
      placeholder(numberPlace),
    ),
  );
}

function contentLayout(): string {
  const title = { id: 2, name: 'Titel', kind: 'type="title"' };
  return layout('titleOnly', 'Nur Titel', tree(placeholder(title), placeholder(numberPlace)));
}

function theme(): string {
  const rgb = (name: string, colour: string) =>
    `<a:${name}><a:srgbClr val="${colour.slice(1).toUpperCase()}"/></a:${name}>`;
  const colours = [
    rgb('dk1', ink),
    rgb('lt1', '#ffffff'),
    rgb('dk2', muted),
    rgb('lt2', '#eef2f6'),
    rgb('accent1', statusColours.inProduction.fill),
    rgb('accent2', choiceColours.first.fill),
    rgb('accent3', statusColours.rollingOut.fill),
    rgb('accent4', '#1d6b5a'),
    rgb('accent5', statusColours.unknown.fill),
    rgb('accent6', statusColours.planned.fill),
    rgb('hlink', '#0b3c6f'),
    rgb('folHlink', '#563d8a'),
  ].join('');
  const font = (name: string) =>
    `<a:${name}><a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface=""/></a:${name}>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = `<a:ln w="9525">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  return `${xmlHead}<a:theme xmlns:a="${namespaces.a}" name="Pegel"><a:themeElements><a:clrScheme name="Pegel">${colours}</a:clrScheme><a:fontScheme name="Pegel">${font('majorFont')}${font('minorFont')}</a:fontScheme><a:fmtScheme name="Pegel"><a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${line.repeat(3)}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`;
}
