import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** An element of the structure that screen readers follow, with the text that stands in it. */
export interface Element {
  role: string;
  alt: string | undefined;
  text: string;
  children: Element[];
}

/** A PDF as a reader opens it. */
export interface OpenPdf {
  title: string;
  language: string;
  /** The part of PDF/UA that it says it keeps. */
  ua: string | undefined;
  bookmarks: string[];
  /** The text of each page, what stands at its edges included. */
  pages: string[];
  /** What is on each page; an element that goes on over pages stands on each of them. */
  elements: Element[];
}

interface StructNode {
  role?: string;
  alt?: string;
  lang?: string;
  type?: string;
  id?: string;
  children?: StructNode[];
}

/** Opens a PDF with another program than it was written by. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 });
  const pdf = await task.promise;
  const { info, metadata } = await pdf.getMetadata();
  const facts = info as { Title?: string; Language?: string };
  const pages: string[] = [];
  const elements: Element[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const texts = textsById(items as ContentItem[]);
    pages.push(textOf(items as ContentItem[]));
    const tree = (await page.getStructTree()) as StructNode | null;
    elements.push(...(tree?.children ?? []).map((node) => elementOf(node, texts)));
  }
  const outline = (await pdf.getOutline()) ?? [];
  const raw = (metadata as { getRaw?(): string } | null)?.getRaw?.() ?? '';
  await task.destroy();
  return {
    title: facts.Title ?? '',
    language: facts.Language ?? '',
    ua: /<pdfuaid:part>(\d)<\/pdfuaid:part>/.exec(raw)?.[1],
    bookmarks: outline.map(({ title }) => title),
    pages,
    elements,
  };
}

/** All elements of a role, in the order in which they are read. */
export function elementsOf(elements: readonly Element[], role: string): Element[] {
  return elements.flatMap((element) => [
    ...(element.role === role ? [element] : []),
    ...elementsOf(element.children, role),
  ]);
}

interface ContentItem {
  type?: string;
  id?: string;
  str?: string;
  hasEOL?: boolean;
}

function textOf(items: readonly ContentItem[]): string {
  return items.map(({ str, hasEOL }) => (str ?? '') + (hasEOL ? ' ' : '')).join('');
}

/** What stands in each piece of content that the structure refers to. */
function textsById(items: readonly ContentItem[]): Map<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') {
      open.push(item.id);
    } else if (item.type === 'endMarkedContent') {
      open.pop();
    } else {
      const id = open.findLast((one) => one !== undefined);
      if (id !== undefined) texts.set(id, (texts.get(id) ?? '') + textOf([item]));
    }
  }
  return texts;
}

function elementOf(node: StructNode, texts: ReadonlyMap<string, string>): Element {
  const parts = node.children ?? [];
  const children = parts.filter(({ role }) => role !== undefined);
  const inside = children.map((child) => elementOf(child, texts));
  let next = 0;
  const text = parts.map((part) =>
    part.role === undefined ? (texts.get(part.id ?? '') ?? '') : (inside[next++]?.text ?? ''),
  );
  return { role: node.role ?? '', alt: node.alt, text: text.join(''), children: inside };
}
