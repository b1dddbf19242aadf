import { createHash } from 'node:crypto';
import kern from '@kern-ux/native/package.json' with { type: 'json' };
import { formStyles } from './styles/form.ts';
import { matrixStyles } from './styles/matrix.ts';
import { pageStyles } from './styles/page.ts';
import { printStyles } from './styles/print.ts';
import { resultsStyles } from './styles/results.ts';

/** The stylesheet that adds to KERN's what KERN does not have. */
export const stylesheet = [
  fontFaces(),
  pageStyles,
  formStyles,
  matrixStyles,
  resultsStyles,
  printStyles,
].join('\n');

const hash = createHash('sha256').update(stylesheet).digest('hex').slice(0, 16);

/**
 * Where the assets lie below the stage prefix. Each path holds the version of the package or the
 * hash of the content, so that browsers may keep it for ever.
 */
export const assetPaths = {
  kern: `/assets/kern-${kern.version}/kern.min.css`,
  regular: `/assets/kern-${kern.version}/FiraSans-Regular.woff2`,
  semiBold: `/assets/kern-${kern.version}/FiraSans-SemiBold.woff2`,
  pegel: `/assets/${hash}/pegel.css`,
} as const;

/** The stylesheets of every page, in the order in which they count. */
export const stylesheets: readonly string[] = [assetPaths.kern, assetPaths.pegel];

/** KERN's headings are 500 and its labels 600 heavy: one file serves both and saves 130 kB. */
function fontFaces(): string {
  const faces = [
    ['FiraSans-Regular', '400'],
    ['FiraSans-SemiBold', '500 700'],
  ];
  return faces
    .map(
      ([file, weight]) => `@font-face {
  font-family: 'Fira Sans';
  src: url('../kern-${kern.version}/${file}.woff2') format('woff2');
  font-weight: ${weight};
  font-display: swap;
}`,
    )
    .join('\n');
}
