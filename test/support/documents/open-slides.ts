import { DOMParser, type Document, type Element } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';

/** A chart as it is found in a presentation. */
export interface FoundChart {
  description: string;
  categories: string[];
  series: { name: string; values: (number | null)[] }[];
  /** The rows of the workbook that opens when somebody edits it. */
  workbook: unknown[][];
}

/** A slide as it is found in a presentation. */
export interface FoundSlide {
  title: string;
  layout: string;
  /** Of all shapes, in the order in which they are read aloud. */
  texts: string[];
  charts: FoundChart[];
  /** The texts of the cells of each table, row by row. */
  tables: string[][][];
  pictures: string[];
  notes: string;
}

/** A presentation that was opened again, by nothing of what made it. */
export interface FoundPresentation {
  files: Record<string, Uint8Array>;
  slides: FoundSlide[];
}

/** Opens a presentation; whatever in it is no XML makes it fail. */
export async function openSlides(bytes: Uint8Array): Promise<FoundPresentation> {
  const files = unzipSync(bytes);
  const paths = targets(files, 'ppt/presentation.xml');
  const ids = all(xml(files, 'ppt/presentation.xml'), 'p:sldId');
  const slides: FoundSlide[] = [];
  for (const id of ids) {
    const path = paths.get(id.getAttribute('r:id') ?? '')?.path ?? '';
    slides.push(await readSlide(files, path));
  }
  return { files, slides };
}

/** @throws Error if there is no such slide */
export function slideTitled(
  title: string,
  { slides }: Pick<FoundPresentation, 'slides'>,
): FoundSlide {
  const slide = slides.find((one) => one.title === title);
  if (!slide) throw new Error(`No slide ${title} among ${slides.map((one) => one.title)}`);
  return slide;
}

async function readSlide(files: FoundPresentation['files'], path: string): Promise<FoundSlide> {
  const document = xml(files, path);
  const related = targets(files, path);
  const shapes = all(document, 'p:sp');
  const title = shapes.find((shape) =>
    all(shape, 'p:ph').some((one) =>
      ['title', 'ctrTitle'].includes(one.getAttribute('type') ?? ''),
    ),
  );
  const charts: FoundChart[] = [];
  for (const frame of all(document, 'p:graphicFrame')) {
    const [chart] = all(frame, 'c:chart');
    const target = related.get(chart?.getAttribute('r:id') ?? '')?.path;
    const description = all(frame, 'p:cNvPr')[0]?.getAttribute('descr') ?? '';
    if (target) charts.push({ description, ...(await readChart(files, target)) });
  }
  const of = (kind: string) => [...related.values()].find((one) => one.kind === kind)?.path ?? '';
  return {
    title: title ? textOf(title) : '',
    layout: of('slideLayout'),
    texts: shapes.map(textOf),
    charts,
    tables: all(document, 'a:tbl').map((table) =>
      all(table, 'a:tr').map((row) => all(row, 'a:tc').map((cell) => textOf(cell).trim())),
    ),
    pictures: all(document, 'p:pic').map(
      (picture) => all(picture, 'p:cNvPr')[0]?.getAttribute('descr') ?? '',
    ),
    notes: textOf(xml(files, of('notesSlide'))),
  };
}

async function readChart(files: FoundPresentation['files'], path: string) {
  const document = xml(files, path);
  const series = all(document, 'c:ser');
  const points = (within: Element | undefined) =>
    (within ? all(within, 'c:pt') : []).map((point) => ({
      index: Number(point.getAttribute('idx')),
      value: all(point, 'c:v')[0]?.textContent ?? '',
    }));
  const categories = points(series[0] && all(series[0], 'c:cat')[0]).map(({ value }) => value);
  const [book] = targets(files, path).values();
  const bytes = Uint8Array.from(files[book?.path ?? ''] ?? []);
  return {
    categories,
    series: series.map((one) => {
      const found = points(all(one, 'c:val')[0]);
      return {
        name: points(all(one, 'c:tx')[0])[0]?.value ?? '',
        values: categories.map((_, index) => {
          const point = found.find((candidate) => candidate.index === index);
          return point ? Number(point.value) : null;
        }),
      };
    }),
    workbook: (await readSheet(new Blob([bytes]), 1)) as unknown[][],
  };
}

/** What a part leads to, by the id that it uses. */
export function targets(files: FoundPresentation['files'], part: string) {
  const at = part.lastIndexOf('/');
  const path = `${part.slice(0, at + 1)}_rels/${part.slice(at + 1)}.rels`;
  if (!files[path]) return new Map<string, { kind: string; path: string }>();
  return new Map(
    all(xml(files, path), 'Relationship').map((one) => {
      const base = `https://package/${part}`;
      const target = new URL(one.getAttribute('Target') ?? '', base).pathname.slice(1);
      const kind = one.getAttribute('Type')?.split('/').at(-1) ?? '';
      return [one.getAttribute('Id') ?? '', { kind, path: target }];
    }),
  );
}

/** Reads a part; what is not well-formed makes it fail. */
export function xml(files: FoundPresentation['files'], path: string): Document {
  const body = files[path];
  if (!body) throw new Error(`There is no ${path}`);
  const onError = (_: string, message: string) => {
    throw new Error(`${path}: ${message}`);
  };
  return new DOMParser({ onError }).parseFromString(strFromU8(body), 'text/xml');
}

/** All elements of a name. */
export function all(within: Document | Element, name: string): Element[] {
  return Array.from(within.getElementsByTagName(name));
}

function textOf(within: Document | Element): string {
  return all(within, 'a:p')
    .map((paragraph) =>
      all(paragraph, 'a:t')
        .map((one) => one.textContent)
        .join(''),
    )
    .join('\n');
}
