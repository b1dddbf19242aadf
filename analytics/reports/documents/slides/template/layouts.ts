import type { Element } from '@xmldom/xmldom';
import type { Parts } from '../package/package.ts';
import { relationshipsOf } from '../package/relationships.ts';
import { childrenOf, elementOf, elementsOf, readXml } from '../package/xml.ts';
import type { Box, Placeholder, UsedLayout } from './slide-template.ts';

const emuPerInch = 914_400;

/** What a layout is for, as far as we use it. */
export type LayoutUse = 'title' | 'content';

/** A layout that was read. */
export interface ReadLayout extends Omit<UsedLayout, 'title'> {
  title?: Placeholder | undefined;
  use?: LayoutUse | undefined;
  /** Below the title, by the master. */
  body?: Box | undefined;
  /** The better of two with the same use: only a title, and nothing that stays empty. */
  isPlain: boolean;
}

/** What layouts take over from their master. */
interface Inherited {
  inherited: OwnPlaceholder[];
  titleSize?: number | undefined;
}

/** Reads layouts with what they take over from their masters; each part is read once. */
export function readLayouts(parts: Parts, paths: readonly string[]): ReadLayout[] {
  const masters = new Map<string, Inherited>();
  return paths.map((path) => {
    const master = relationshipsOf(parts, path).find(({ kind }) => kind === 'slideMaster');
    if (!master) return readLayout(parts, path, { inherited: [] });
    const known = masters.get(master.target) ?? readMaster(parts, master.target);
    masters.set(master.target, known);
    return readLayout(parts, path, known);
  });
}

function readMaster(parts: Parts, path: string): Inherited {
  const master = readXml(parts, path);
  return {
    inherited: placeholdersOf(master.documentElement),
    titleSize: sizeIn(elementOf(master, 'p:titleStyle')),
  };
}

function readLayout(parts: Parts, path: string, { inherited, titleSize }: Inherited): ReadLayout {
  const layout = readXml(parts, path);
  const own = placeholdersOf(layout.documentElement);
  const read = (types: readonly string[], of: readonly string[]): Placeholder | undefined => {
    const found = own.find(({ type }) => types.includes(type));
    if (!found) return undefined;
    const above = inherited.find(({ type }) => of.includes(type));
    const box = found.box ?? above?.box;
    if (!box) return undefined;
    const { type, idx } = found;
    return { type, idx, box, fontSize: found.fontSize ?? above?.fontSize ?? titleSize ?? 28 };
  };
  const title = read(['title', 'ctrTitle'], ['title']);
  const subtitle = read(['subTitle'], ['body']);
  const type = layout.documentElement?.getAttribute('type') ?? '';
  return {
    path,
    name: elementOf(layout, 'p:cSld')?.getAttribute('name') ?? '',
    title,
    subtitle,
    number: read(['sldNum'], ['sldNum']),
    use: useOf(type, title, subtitle),
    body: inherited.find((one) => one.type === 'body')?.box,
    isPlain: type === 'titleOnly',
  };
}

/** By its type, and where somebody drew it themselves, by what it has. */
function useOf(
  type: string,
  title: Placeholder | undefined,
  subtitle: Placeholder | undefined,
): LayoutUse | undefined {
  if (!title) return undefined;
  if (type === 'title') return 'title';
  if (type === 'titleOnly' || type === 'obj') return 'content';
  if (type !== '' && type !== 'cust') return undefined;
  return title.type === 'ctrTitle' || subtitle ? 'title' : 'content';
}

interface OwnPlaceholder {
  type: string;
  idx?: string | undefined;
  box?: Box | undefined;
  fontSize?: number | undefined;
}

function placeholdersOf(root: Element | null): OwnPlaceholder[] {
  return (root ? elementsOf(root, 'p:sp') : []).flatMap((shape) => {
    const place = elementOf(shape, 'p:ph');
    if (!place) return [];
    return [
      {
        type: place.getAttribute('type') || 'obj',
        idx: place.getAttribute('idx') ?? undefined,
        box: boxOf(shape),
        fontSize: sizeIn(elementOf(shape, 'a:lstStyle')),
      },
    ];
  });
}

function boxOf(shape: Element): Box | undefined {
  const place = elementOf(shape, 'a:xfrm');
  if (!place) return undefined;
  const [from, size] = ['a:off', 'a:ext'].map((name) => elementOf(place, name));
  const inches = (element: Element | undefined, name: string) =>
    Number(element?.getAttribute(name) ?? Number.NaN) / emuPerInch;
  const box = {
    x: inches(from, 'x'),
    y: inches(from, 'y'),
    w: inches(size, 'cx'),
    h: inches(size, 'cy'),
  };
  return Object.values(box).every(Number.isFinite) ? box : undefined;
}

/** In points; what is smaller or larger is drawn as these are, for nothing beyond fits on a slide. */
const smallestFont = 1;
const largestFont = 400;

/** The size of the first level, in points. */
function sizeIn(style: Element | undefined): number | undefined {
  const level = style && childrenOf(style).find(({ tagName }) => tagName === 'a:lvl1pPr');
  const size = Number(level && elementOf(level, 'a:defRPr')?.getAttribute('sz'));
  if (!(size > 0)) return undefined;
  return Math.min(largestFont, Math.max(smallestFont, size / 100));
}
