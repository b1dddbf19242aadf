import { strFromU8 } from 'fflate';
import { invalidTemplate, openPackage, type Parts } from '../package/package.ts';
import { reachableFrom, relationshipsOf, relationshipsPath } from '../package/relationships.ts';
import { elementOf, elementsOf, readXml } from '../package/xml.ts';
import { type ReadLayout, readLayouts } from './layouts.ts';
import type { Box, SlideTemplate, UsedLayout } from './slide-template.ts';

/**
 * Reads the template of an office: what its slides are made with, without the slides that are in it.
 *
 * @throws InvalidFileError whose message says what to do
 */
export function readTemplate(bytes: Uint8Array): SlideTemplate {
  if (strFromU8(bytes.subarray(0, 2), true) !== 'PK') {
    throw invalidTemplate('is no presentation (PPTX or POTX)');
  }
  return templateOf(openPackage(bytes));
}

const contentTypes = '[Content_Types].xml';
const emuPerInch = 914_400;
/** Several times what the templates of offices have. */
const maxLayouts = 100;
const tooManyLayouts = `has more than ${maxLayouts} layouts: remove those that you do not need`;
/** What a presentation keeps besides its masters. */
const keptKinds = ['slideMaster', 'notesMaster', 'theme', 'tableStyles', 'font'];
const media = /\.(xml|rels|png|jpe?g|gif|svg|emf|wmf|fntdata)$/i;

/** So much XML is read within a request: several times what templates have. */
const maxXmlBytes = 4 * 2 ** 20;

/** Before it is read; pictures and the slides of the template are not. */
function refuseMuchXml(parts: Parts, paths: Iterable<string>): void {
  let sum = 0;
  for (const path of paths) {
    if (/\.(xml|rels)$/i.test(path)) sum += parts.get(path)?.length ?? 0;
  }
  if (sum > maxXmlBytes) {
    throw invalidTemplate(
      `has more than ${maxXmlBytes / 2 ** 20} MB in its masters and layouts: remove what you do not need`,
    );
  }
}

/** The same of what is unpacked already. */
export function templateOf(all: Parts): SlideTemplate {
  const lists = [contentTypes, ...[...all.keys()].filter((path) => path.endsWith('.rels'))];
  refuseMuchXml(all, lists);
  const presentation = relationshipsOf(all, '').find(({ kind }) => kind === 'officeDocument');
  if (!presentation || !isPresentation(all, presentation.target)) {
    throw invalidTemplate('is no presentation (PPTX or POTX)');
  }
  refuseMacros(all);
  const parts = keptParts(all, presentation.target);
  refuseMuchXml(all, new Set([...lists, ...parts.keys()]));
  const document = readXml(parts, presentation.target);
  const size = elementOf(document, 'p:sldSz');
  const [width, height] = ['cx', 'cy'].map((name) => Number(size?.getAttribute(name)) / emuPerInch);
  if (!(width && height && width > 3 && height > 3))
    throw invalidTemplate('is damaged: save it again');
  const paths = layoutsOf(parts, presentation.target);
  if (paths.length > maxLayouts) throw invalidTemplate(tooManyLayouts);
  const layouts = readLayouts(parts, paths);
  const { title, content, body } = usedOf(layouts);
  return {
    parts,
    presentation: presentation.target,
    width,
    height,
    layouts: layouts.map(({ path, name }) => ({ path, name })),
    title,
    content,
    area: areaOf(content, body, { width, height }),
    colours: coloursOf(parts, content.path),
  };
}

function isPresentation(parts: Parts, path: string): boolean {
  return elementsOf(readXml(parts, contentTypes), 'Override').some(
    (one) =>
      one.getAttribute('PartName') === `/${path}` &&
      (one.getAttribute('ContentType') ?? '').includes('presentationml'),
  );
}

function refuseMacros(parts: Parts): void {
  const types = strFromU8(parts.get(contentTypes) ?? new Uint8Array());
  const hasMacros = /macroEnabled|vbaProject/i.test(types);
  if (hasMacros || [...parts.keys()].some((path) => /vbaProject|activeX/i.test(path))) {
    throw invalidTemplate('has macros: save it as PPTX without macros');
  }
}

/** What is left when the slides are taken away. */
function keptParts(all: Parts, presentation: string): Parts {
  const started = relationshipsOf(all, presentation)
    .filter(({ kind }) => keptKinds.includes(kind))
    .map(({ target }) => target);
  const kept = reachableFrom(all, started);
  for (const part of kept) {
    if (relationshipsOf(all, part).some(({ isExternal }) => isExternal)) {
      throw invalidTemplate(
        'has links to other files or addresses in its master or a layout: remove them',
      );
    }
    if (!media.test(part)) {
      throw invalidTemplate(
        'has embedded files, sound or video in its master or a layout: remove them',
      );
    }
  }
  const parts: Parts = new Map();
  for (const path of [contentTypes, presentation, ...kept]) {
    for (const one of [path, relationshipsPath(path)]) {
      const body = all.get(one);
      if (body) parts.set(one, body);
    }
  }
  return parts;
}

/** The layouts in the order of their masters, each once however often it is named. */
function layoutsOf(parts: Parts, presentation: string): string[] {
  const named = relationshipsOf(parts, presentation)
    .filter(({ kind }) => kind === 'slideMaster')
    .map(({ target }) => target)
    .filter((target, index, all) => all.indexOf(target) === index)
    .flatMap((target) => {
      const known = new Map(relationshipsOf(parts, target).map((one) => [one.id, one.target]));
      return elementsOf(readXml(parts, target), 'p:sldLayoutId').flatMap(
        (one) => known.get(one.getAttribute('r:id') ?? '') ?? [],
      );
    });
  return [...new Set(named)];
}

function usedOf(layouts: readonly ReadLayout[]) {
  const usable = layouts.flatMap(({ title, ...layout }) => (title ? [{ ...layout, title }] : []));
  const title = usable.find(({ use }) => use === 'title');
  const contents = usable.filter(({ use }) => use === 'content');
  const content = contents.find(({ isPlain }) => isPlain) ?? contents[0];
  if (!title) {
    throw invalidTemplate('has no layout of the kind "title slide": add one, with a title');
  }
  if (!content) {
    throw invalidTemplate(
      'has no layout of the kind "title only" or "title and content": add one, with a title',
    );
  }
  return { title: used(title), content: used(content), body: content.body };
}

function used({ path, name, title, subtitle, number }: UsedLayout): UsedLayout {
  return { path, name, title, subtitle, number };
}

/** Where the master has its text; where it has none, what is left below the title. */
function areaOf(
  { title: { box: title }, number }: UsedLayout,
  body: Box | undefined,
  { width, height }: { width: number; height: number },
): Box {
  const below = title.y + title.h + 0.1;
  const x = body?.x ?? title.x;
  const w = body?.w ?? title.w;
  const y = body && body.y > title.y ? body.y : below;
  const isBelow = number && number.box.y > y;
  const end = body ? body.y + body.h : isBelow ? number.box.y : height * 0.93;
  const area = { x, y, w: Math.min(w, width - x), h: Math.min(end, height - 0.1) - y };
  if (area.w < 4 || area.h < 2.5) {
    throw invalidTemplate(
      'has too little room below the title: make the text of the master larger',
    );
  }
  return area;
}

/** The colours of the theme that belongs to the master of a layout. */
function coloursOf(parts: Parts, layout: string): Record<string, string> {
  const master = relationshipsOf(parts, layout).find(({ kind }) => kind === 'slideMaster');
  const theme =
    master && relationshipsOf(parts, master.target).find(({ kind }) => kind === 'theme');
  const scheme = theme && elementOf(readXml(parts, theme.target), 'a:clrScheme');
  if (!scheme) throw invalidTemplate('is damaged: save it again');
  const names = ['dk1', 'lt1', 'dk2', 'lt2', 'accent1', 'accent2'];
  return Object.fromEntries(
    names.map((name) => {
      const colour = elementOf(scheme, `a:${name}`);
      const rgb = colour && elementOf(colour, 'a:srgbClr')?.getAttribute('val');
      const system = colour && elementOf(colour, 'a:sysClr')?.getAttribute('lastClr');
      return [name, `#${(rgb ?? system ?? '000000').toLowerCase()}`];
    }),
  );
}
