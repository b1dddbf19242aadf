import type { Colour } from '../draw/colours.ts';
import type { Parts } from '../package/package.ts';
import {
  type Relationship,
  relationshipsOf,
  writeRelationships,
} from '../package/relationships.ts';
import { readXml, writeXml } from '../package/xml.ts';
import type { Meaning, Slide } from '../plan/slide.ts';
import type { SlideTemplate } from '../template/slide-template.ts';
import { chartWorkbook } from './chart-workbook.ts';
import { mendChart } from './mend-chart.ts';
import { mendNotes, mendSlide, type PlaceNames, sayLanguage } from './mend-slide.ts';

interface Placing {
  template: SlideTemplate;
  /** The path of the part that notes stand on. */
  notesMaster: string;
  colours: Record<Meaning, Colour>;
  locale: string;
  names: PlaceNames;
}

/**
 * Takes slides as they were drawn into the parts of a template, with their charts, pictures and notes.
 * Their parts are named anew: pptxgenjs goes on counting from one presentation to the next.
 *
 * @returns the paths of the slides
 */
export async function placeSlides(
  slides: readonly Slide[],
  drawn: Parts,
  parts: Parts,
  placing: Placing,
): Promise<string[]> {
  const paths: string[] = [];
  let charts = 0;
  for (const [index, slide] of slides.entries()) {
    const from = `ppt/slides/slide${index + 1}.xml`;
    const to = from;
    const notes = `ppt/notesSlides/notesSlide${index + 1}.xml`;
    const layout = placing.template[slide.kind];
    const kept: Omit<Relationship, 'isExternal'>[] = [];
    let ofSlide = 0;
    for (const { id, kind, target } of relationshipsOf(drawn, from)) {
      if (kind === 'slideLayout') kept.push({ id, kind, target: layout.path });
      if (kind === 'notesSlide') kept.push({ id, kind, target: notes });
      if (kind === 'image') {
        const picture = `ppt/media/pegel${index + 1}.png`;
        copy(drawn, target, parts, picture);
        kept.push({ id, kind, target: picture });
      }
      if (kind === 'chart') {
        charts += 1;
        const path = `ppt/charts/pegel${charts}.xml`;
        const chart = slide.charts[ofSlide];
        ofSlide += 1;
        if (!chart) throw new TypeError('A chart was not planned');
        const document = readXml(drawn, target);
        mendChart(document, chart, placing.colours, placing.locale);
        sayLanguage(document, placing.locale);
        writeXml(parts, path, document);
        const workbook = `ppt/embeddings/pegel${charts}.xlsx`;
        parts.set(workbook, await chartWorkbook(chart));
        writeRelationships(parts, path, [{ id: 'rId1', kind: 'package', target: workbook }]);
        kept.push({ id, kind, target: path });
      }
    }
    const document = readXml(drawn, from);
    mendSlide(document, layout, placing.names);
    sayLanguage(document, placing.locale);
    writeXml(parts, to, document);
    writeRelationships(parts, to, kept);
    placeNotes(drawn, notes, parts, { slide: to, placing });
    paths.push(to);
  }
  return paths;
}

function placeNotes(
  drawn: Parts,
  path: string,
  parts: Parts,
  { slide, placing }: { slide: string; placing: Placing },
): void {
  const document = readXml(drawn, path);
  mendNotes(document);
  sayLanguage(document, placing.locale);
  writeXml(parts, path, document);
  writeRelationships(parts, path, [
    { id: 'rId1', kind: 'notesMaster', target: placing.notesMaster },
    { id: 'rId2', kind: 'slide', target: slide },
  ]);
}

function copy(from: Parts, path: string, to: Parts, name: string): void {
  const body = from.get(path);
  if (!body) throw new TypeError(`${path} was not drawn`);
  to.set(name, body);
}
