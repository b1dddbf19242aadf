/** What a PDF says of itself, as far as that stands in it uncompressed. */
export interface PdfFacts {
  version: string;
  pages: number;
  /** Whether there is a structure for screen readers. */
  isTagged: boolean;
  language: string | undefined;
  /** The part of PDF/UA that it claims to keep. */
  ua: string | undefined;
  /** The title of the file, and those of its bookmarks, which are its headings. */
  titles: string[];
}

/** Reads PDFs as Typst writes them. */
export function readPdf(bytes: Uint8Array): PdfFacts {
  const text = Buffer.from(bytes).toString('latin1');
  const titles = [...text.matchAll(/\/Title (?:<([0-9A-F]+)>|\(([^)]*)\))/g)];
  return {
    version: text.slice(0, '%PDF-1.7'.length),
    pages: Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(text)?.[1]),
    isTagged: /\/StructTreeRoot \d+ 0 R/.test(text) && /\/Marked true/.test(text),
    language: /\/Type \/Catalog[\s\S]*?\/Lang \(([^)]+)\)/.exec(text)?.[1],
    ua: /<pdfuaid:part>(\d)<\/pdfuaid:part>/.exec(text)?.[1],
    titles: titles.map(([, hex, plain]) => (hex ? fromUtf16(hex) : (plain ?? ''))),
  };
}

/** Big-endian, with a byte order mark. */
function fromUtf16(hex: string): string {
  return Buffer.from(hex, 'hex').subarray(2).swap16().toString('utf16le');
}
