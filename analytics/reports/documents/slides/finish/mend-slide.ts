import type { Document, Element } from '@xmldom/xmldom';
import { drawnNames } from '../draw/draw-slides.ts';
import { childrenOf, elementFrom, elementOf, elementsOf, escapeXml } from '../package/xml.ts';
import type { Placeholder, UsedLayout } from '../template/slide-template.ts';

/** What the places of a layout are called on our slides. */
export interface PlaceNames {
  title: string;
  subtitle: string;
  number: string;
}

/** Lets the title, the lines below it and the number of a slide be those of its layout. */
export function mendSlide(document: Document, layout: UsedLayout, names: PlaceNames): void {
  for (const shape of elementsOf(document, 'p:sp')) {
    const said = elementOf(shape, 'p:cNvPr');
    const name = said?.getAttribute('name');
    if (name === drawnNames.title) place(document, shape, layout.title, names.title);
    if (name === drawnNames.subtitle && layout.subtitle) {
      place(document, shape, layout.subtitle, names.subtitle);
    }
    if (name === drawnNames.number && layout.number) {
      place(document, shape, layout.number, names.number);
      countSlide(document, shape);
    }
  }
  // A table says that its first row are heads.
  for (const table of elementsOf(document, 'a:tblPr')) table.setAttribute('firstRow', '1');
  // Numbers of shapes are unique on a slide; those of pptxgenjs are not always.
  for (const [index, shape] of elementsOf(document, 'p:cNvPr').entries()) {
    shape.setAttribute('id', String(index + 1));
  }
}

/** Size, position, typeface and colour are those of the layout from now on. */
function place(document: Document, shape: Element, { type, idx }: Placeholder, name: string): void {
  elementOf(shape, 'p:cNvPr')?.setAttribute('name', name);
  const kind = `<p:nvPr><p:ph type="${escapeXml(type)}"${idx ? ` idx="${escapeXml(idx)}"` : ''}/></p:nvPr>`;
  replace(document, elementOf(shape, 'p:nvPr'), kind);
  replace(document, elementOf(shape, 'p:cNvSpPr'), '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>');
  replace(document, elementOf(shape, 'p:spPr'), '<p:spPr/>');
  replace(document, elementOf(shape, 'a:bodyPr'), '<a:bodyPr/>');
  for (const paragraph of elementsOf(shape, 'a:pPr')) paragraph.parentNode?.removeChild(paragraph);
  for (const run of [...elementsOf(shape, 'a:rPr'), ...elementsOf(shape, 'a:endParaRPr')]) {
    for (const child of childrenOf(run)) run.removeChild(child);
  }
}

/** The number is one that the program counts. */
function countSlide(document: Document, shape: Element): void {
  const run = elementOf(shape, 'a:r');
  const field =
    '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr/><a:t>‹#›</a:t></a:fld>';
  replace(document, run, field);
}

function replace(document: Document, element: Element | undefined, xml: string): void {
  element?.parentNode?.replaceChild(elementFrom(document, xml), element);
}

/** Says of every run of text in which language it is. */
export function sayLanguage(document: Document, locale: string): void {
  for (const run of [...elementsOf(document, 'a:r'), ...elementsOf(document, 'a:fld')]) {
    if (!elementOf(run, 'a:rPr')) {
      run.insertBefore(elementFrom(document, '<a:rPr/>'), elementOf(run, 'a:t') ?? null);
    }
  }
  for (const name of ['a:rPr', 'a:endParaRPr', 'a:defRPr']) {
    for (const run of elementsOf(document, name)) {
      run.setAttribute('lang', locale);
      run.removeAttribute('altLang');
    }
  }
}

/** A line of the notes is a paragraph. */
export function mendNotes(document: Document): void {
  for (const run of elementsOf(document, 'a:r')) {
    const paragraph = run.parentNode as Element | null;
    const lines = (elementOf(run, 'a:t')?.textContent ?? '').split('\n');
    if (!paragraph || lines.length < 2) continue;
    for (const line of lines) {
      const made = `<a:p><a:r><a:rPr/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`;
      paragraph.parentNode?.insertBefore(elementFrom(document, made), paragraph);
    }
    paragraph.parentNode?.removeChild(paragraph);
  }
}
