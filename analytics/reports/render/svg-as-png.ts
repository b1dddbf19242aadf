import { createRequire } from 'node:module';
import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from '../typst.ts';

const { resolve } = createRequire(import.meta.url);

/** Draws a chart as a picture, in the typeface of the pages. */
export function svgAsPng(svg: string, width: number): Uint8Array<ArrayBuffer> {
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: {
      fontFiles: fontFiles.map((file) => resolve(file)),
      loadSystemFonts: false,
      defaultFontFamily: 'Fira Sans',
    },
  });
  return Uint8Array.from(drawing.render().asPng());
}
