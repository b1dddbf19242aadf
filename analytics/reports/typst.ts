import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler, PdfStandard } from '@myriaddreamin/typst-ts-node-compiler';
import { charactersOf, patternOutside } from './font-coverage.ts';

const { resolve } = createRequire(import.meta.url);

/** The typeface of the pages, of which Typst cannot read the form for browsers. */
export const fontFiles = [
  '@expo-google-fonts/fira-sans/400Regular/FiraSans_400Regular.ttf',
  '@expo-google-fonts/fira-sans/600SemiBold/FiraSans_600SemiBold.ttf',
];

/** A folder that there is not: a template reads its data and no file of the machine. */
const workspace = '/pegel-report';

/** Takes half a second, and not every call of a function prints. */
let loaded: { compiler: NodeCompiler; strangers: RegExp } | undefined;

/**
 * Makes an accessible PDF (PDF/UA-1) of a Typst template, which reads its data by `json("data.json")`:
 * whatever they hold is text there, never markup. The template sets title and language.
 *
 * @param data what can be written as JSON
 * @param createdAt an instant that the file names, such as `2026-12-01T10:00:00Z`
 * @throws Error without the texts of the document if the template is wrong
 */
export function compilePdf(
  template: string,
  data: unknown,
  createdAt: string,
): Uint8Array<ArrayBuffer> {
  return withData(data, (compiler) => writePdf(compiler, { mainFileContent: template }, createdAt));
}

/**
 * Makes a PDF that has so many pages: of the first of several versions of its data that fits, such as the
 * same in ever smaller letters. Where none does, the last one is taken.
 *
 * @throws as `compilePdf`
 */
export function compilePdfOfPages(
  template: string,
  [data, ...others]: readonly [unknown, ...unknown[]],
  pages: number | undefined,
  createdAt: string,
): Uint8Array<ArrayBuffer> {
  const [next, ...rest] = others;
  const pdf = withData(data, (compiler) => {
    const { result } = compiler.compile({ mainFileContent: template });
    // Without a result: what is wrong is told by writing it.
    const fits = pages === undefined || result?.numOfPages === pages;
    if (result && !fits && next !== undefined) return undefined;
    return writePdf(compiler, result ?? { mainFileContent: template }, createdAt);
  });
  return pdf ?? compilePdfOfPages(template, [next, ...rest], pages, createdAt);
}

/** Hands out the compiler with data that a template can read, and lets it forget them. */
function withData<Made>(data: unknown, make: (compiler: NodeCompiler) => Made): Made {
  loaded ??= load();
  const { compiler, strangers } = loaded;
  const json = JSON.stringify(data, (_, value: unknown) =>
    typeof value === 'string' ? showable(value, strangers) : value,
  );
  compiler.mapShadow(`${workspace}/data.json`, Buffer.from(json));
  try {
    return make(compiler);
  } catch (error) {
    throw new Error(`Typst: ${withoutTexts(String(error))}`);
  } finally {
    // What was printed is not kept: neither the data, nor what Typst remembers to be quicker.
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}

function writePdf(
  compiler: NodeCompiler,
  source: Parameters<NodeCompiler['pdf']>[0],
  createdAt: string,
): Uint8Array<ArrayBuffer> {
  const creationTimestamp = Date.parse(createdAt) / 1000;
  const pdf = compiler.pdf(source, { pdfStandard: PdfStandard.UA_1, creationTimestamp });
  return Uint8Array.from(pdf);
}

function load() {
  const [regular, ...others] = fontFiles.map((file) => readFileSync(resolve(file)));
  if (!regular) throw new TypeError('There is no font');
  const fontBlobs = [regular, ...others];
  return {
    compiler: NodeCompiler.create({ workspace, fontArgs: [{ fontBlobs }] }),
    strangers: patternOutside(charactersOf(regular)),
  };
}

/**
 * PDF/UA refuses what the font does not have: a name with it is still to be printed. Marks that make no letter
 * together with the one before are dropped: in drawings, fonts rarely have them.
 */
function showable(text: string, strangers: RegExp): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{M}]/gu, '')
    .replaceAll(strangers, '?');
}

/** Typst quotes what it cannot set between backticks; errors are logged. */
function withoutTexts(message: string): string {
  return message.replaceAll(/`.*?`/gs, '…');
}
