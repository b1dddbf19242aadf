import fira from '@fontsource/fira-sans/package.json' with { type: 'json' };
import ranges from '@fontsource/fira-sans/unicode.json' with { type: 'json' };

const folder = `fira-sans-${fira.version}`;

/**
 * Fira Sans in two weights, each in two files. KERN's headings are 500 and its labels 600 heavy: one
 * weight serves both. The second file has the letters of other languages: browsers load it for pages
 * that show such a letter, and for no others.
 */
export const fonts = (['latin', 'latin-ext'] as const).flatMap((subset) =>
  [
    { file: `fira-sans-${subset}-400-normal.woff2`, weights: '400' },
    { file: `fira-sans-${subset}-600-normal.woff2`, weights: '500 700' },
  ].map((font) => ({ ...font, path: `/assets/${folder}/${font.file}`, range: ranges[subset] })),
);

/** The fonts as the stylesheet names them, which lies in a folder of its own beside theirs. */
export const fontStyles = fonts
  .map(
    ({ file, weights, range }) => `@font-face {
  font-family: 'Fira Sans';
  src: url('../${folder}/${file}') format('woff2');
  font-weight: ${weights};
  font-display: swap;
  unicode-range: ${range};
}`,
  )
  .join('\n');
