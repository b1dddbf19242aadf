import type { Document, Element } from '@xmldom/xmldom';
import type { Colour } from '../draw/colours.ts';
import { legendSeries } from '../draw/draw-chart.ts';
import { childrenOf, elementFrom, elementOf, elementsOf, escapeXml } from '../package/xml.ts';
import type { Meaning, NativeChart, Series } from '../plan/slide.ts';

/**
 * Puts into a chart what pptxgenjs cannot write: colours by meaning, hatching, text that can be read on
 * them, names as one list, values that are not there, and the typeface of the template.
 */
export function mendChart(
  document: Document,
  chart: NativeChart,
  colours: Record<Meaning, Colour>,
  locale: string,
): void {
  const drawn = elementsOf(document, 'c:ser');
  chart.series.forEach((series, index) => {
    const element = drawn[index];
    if (!element) throw new TypeError('A series was not drawn');
    mendCategories(document, element, chart.categories);
    mendValues(element);
    mendColours(document, element, series, colours);
    // Numbers beside bars stand on the ground of the slide.
    if (chart.stack !== 'none') mendLabels(document, element, series, colours);
  });
  for (const cache of elementsOf(document, 'c:barChart')) {
    // There is no third axis.
    for (const axis of childrenOf(cache)
      .filter(({ tagName }) => tagName === 'c:axId')
      .slice(2)) {
      cache.removeChild(axis);
    }
  }
  mendOrder(document);
  mendLegend(document, chart);
  for (const font of elementsOf(document, 'a:latin')) font.parentNode?.removeChild(font);
  for (const fill of elementsOf(document, 'c:txPr').flatMap((text) =>
    elementsOf(text, 'a:srgbClr'),
  )) {
    if (fill.getAttribute('val') === '000000') {
      fill.parentNode?.replaceChild(elementFrom(document, '<a:schemeClr val="tx1"/>'), fill);
    }
  }
  elementOf(document, 'c:roundedCorners')?.setAttribute('val', '0');
  elementOf(document, 'c:dispBlanksAs')?.setAttribute('val', 'gap');
  const before = elementOf(document, 'c:roundedCorners');
  before?.parentNode?.insertBefore(elementFrom(document, `<c:lang val="${locale}"/>`), before);
}

/** pptxgenjs writes this behind the last element that the schema allows in an axis of categories. */
function mendOrder(document: Document): void {
  for (const axis of elementsOf(document, 'c:catAx')) {
    const [skip, last] = ['c:tickLblSkip', 'c:noMultiLvlLbl'].map((name) => elementOf(axis, name));
    if (skip && last) axis.insertBefore(skip, last);
  }
}

function mendCategories(document: Document, series: Element, names: readonly string[]): void {
  const categories = elementOf(series, 'c:cat');
  if (!categories) throw new TypeError('A series has no categories');
  const points = names.map(
    (name, index) => `<c:pt idx="${index}"><c:v>${escapeXml(name)}</c:v></c:pt>`,
  );
  const made = elementFrom(
    document,
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${names.length + 1}</c:f><c:strCache><c:ptCount val="${names.length}"/>${points.join('')}</c:strCache></c:strRef></c:cat>`,
  );
  categories.parentNode?.replaceChild(made, categories);
}

/** A point without a value is left out: an empty one is read as 0 by some. */
function mendValues(series: Element): void {
  const cache = elementOf(series, 'c:numCache');
  for (const point of cache ? elementsOf(cache, 'c:pt') : []) {
    if (elementOf(point, 'c:v')?.textContent === '') point.parentNode?.removeChild(point);
  }
}

function mendColours(
  document: Document,
  element: Element,
  { meaning, isCarried = false, values }: Series,
  colours: Record<Meaning, Colour>,
): void {
  const [first] = typeof meaning === 'string' ? [meaning] : meaning;
  if (!first) throw new TypeError('A series has no meaning');
  const shape = elementOf(element, 'c:spPr');
  shape?.parentNode?.replaceChild(elementFrom(document, shapeOf(colours[first], isCarried)), shape);
  if (typeof meaning === 'string') return;
  const after = elementOf(element, 'c:invertIfNegative')?.nextSibling ?? null;
  values.forEach((_, index) => {
    const colour = colours[meaning[index] ?? first];
    const point = `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${shapeOf(colour, isCarried)}</c:dPt>`;
    element.insertBefore(elementFrom(document, point), after);
  });
}

function mendLabels(
  document: Document,
  element: Element,
  { meaning, isCarried = false }: Series,
  colours: Record<Meaning, Colour>,
): void {
  const [first] = typeof meaning === 'string' ? [meaning] : meaning;
  if (!first) return;
  const labels = elementOf(element, 'c:dLbls');
  const text = labels && elementOf(labels, 'a:srgbClr');
  // Hatching leaves no calm ground for a number, so it gets one of its own.
  text?.setAttribute('val', hex(isCarried ? '#1b1f24' : colours[first].text));
  const textShape = labels && elementOf(labels, 'c:txPr');
  if (isCarried && textShape) {
    const ground = '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr>';
    labels.insertBefore(elementFrom(document, ground), textShape);
  }
}

function shapeOf({ fill, stroke, text }: Colour, isCarried: boolean): string {
  const rgb = (colour: string) => `<a:srgbClr val="${hex(colour)}"/>`;
  const filled = isCarried
    ? `<a:pattFill prst="wdUpDiag"><a:fgClr>${rgb(text)}</a:fgClr><a:bgClr>${rgb(fill)}</a:bgClr></a:pattFill>`
    : `<a:solidFill>${rgb(fill)}</a:solidFill>`;
  return `<c:spPr>${filled}<a:ln w="9525"><a:solidFill>${rgb(stroke)}</a:solidFill></a:ln></c:spPr>`;
}

function hex(colour: string): string {
  return colour.slice(1).toUpperCase();
}

/** The legend names each meaning once. */
function mendLegend(document: Document, chart: NativeChart): void {
  const position = elementOf(document, 'c:legendPos');
  if (!position) return;
  const named = new Set(legendSeries(chart));
  chart.series.forEach((series, index) => {
    if (named.has(series)) return;
    const entry = `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>`;
    position.parentNode?.insertBefore(elementFrom(document, entry), overlayOf(document));
  });
}

function overlayOf(document: Document): Element | null {
  const legend = elementOf(document, 'c:legend');
  return (legend && elementOf(legend, 'c:overlay')) ?? null;
}
