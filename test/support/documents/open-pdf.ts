import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A part of the structure that screen readers go by, with the words in it. */
export interface PdfNode {
  role: string;
  /** What is read out in place of a picture. */
  alt: string | undefined;
  text: string;
  children: PdfNode[];
}

/** A PDF as a reader gets it. */
export interface OpenPdf {
  title: string;
  language: string;
  /** The part of PDF/UA that it claims to keep. */
  ua: string | undefined;
  bookmarks: string[];
  /** What screen readers go by, page by page: what goes on over pages stands on each of them. */
  pages: PdfNode[];
  /** All that one sees on each page, with what stands at its edges. */
  texts: string[];
  /** How high each piece of text on each page stands above its lower edge, in whole points. */
  baselines: number[][];
}

/** Opens a PDF again, by other means than those that made it. */
export async function openPdf(bytes: Uint8Array): Promise<OpenPdf> {
  const task = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const pdf = await task.promise;
  const { info, metadata } = await pdf.getMetadata();
  const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
  const pages = await Promise.all(
    numbers.map(async (number) => readPage(await pdf.getPage(number))),
  );
  const texts = await Promise.all(
    numbers.map(async (number) => readText(await pdf.getPage(number))),
  );
  const baselines = await Promise.all(
    numbers.map(async (number) => readBaselines(await pdf.getPage(number))),
  );
  const bookmarks = ((await pdf.getOutline()) ?? []).map(({ title }) => title);
  const raw = (metadata as { getRaw?(): string } | null)?.getRaw?.() ?? '';
  await task.destroy();
  const { Title = '', Language = '' } = info as { Title?: string; Language?: string };
  const ua = /<pdfuaid:part>(\d)<\/pdfuaid:part>/.exec(raw)?.[1];
  return { title: Title, language: Language, ua, bookmarks, pages, texts, baselines };
}

/** All parts of a role, in the order in which they are read. */
export function partsOf(node: PdfNode, role: string): PdfNode[] {
  if (node.role === role) return [node];
  return node.children.flatMap((child) => partsOf(child, role));
}

/** The cells of a table, row by row, the head first. */
export function cellsOf(table: PdfNode): string[][] {
  return partsOf(table, 'TR').map((row) => row.children.map(({ text }) => text));
}

async function readPage(page: PDFPageProxy): Promise<PdfNode> {
  const words = await readMarked(page);
  const root = await page.getStructTree();
  return toNode(root, words);
}

async function readText(page: PDFPageProxy): Promise<string> {
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
}

/** How high each piece of text on a page stands above its lower edge, in whole points. */
async function readBaselines(page: PDFPageProxy): Promise<number[]> {
  const { items } = await page.getTextContent();
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== '' ? [Math.round(item.transform[5])] : [],
  );
}

/** The words of each marked part of a page. */
async function readMarked(page: PDFPageProxy): Promise<Map<string, string>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const words = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((one) => one !== undefined);
      const end = item.hasEOL ? ' ' : '';
      if (id) words.set(id, (words.get(id) ?? '') + item.str + end);
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push('id' in item && typeof item.id === 'string' ? item.id : undefined);
  }
  return words;
}

type Structure = Awaited<ReturnType<PDFPageProxy['getStructTree']>>;

function toNode(
  node: Structure | { type: string; id: string },
  words: Map<string, string>,
): PdfNode {
  if (!('children' in node)) {
    const text = words.get((node as { id: string }).id) ?? '';
    return { role: '', alt: undefined, text, children: [] };
  }
  const children = node.children.map((child) => toNode(child as Structure, words));
  const text = children.map((child) => child.text).join(' ');
  const { role, alt } = node as Structure & { alt?: string };
  // Words that are broken at the end of a line are one.
  const whole = text
    .replaceAll(/\u00ad\s*/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return { role, alt, text: whole, children };
}
