import { attributesOf, tagsOf } from './xml-tags.ts';

/** The formats `0%` and `0.00%`, which have these numbers in every workbook. */
const builtIn = ['9', '10'];

/**
 * The numbers of the styles that show a number in percent, as cells name them.
 *
 * @param xml the formats of a workbook
 */
export function percentStyles(xml: string): Set<string> {
  const formats = new Set(builtIn);
  const styles = new Set<string>();
  let count: number | undefined;
  for (const tag of tagsOf(xml)) {
    if (tag.name === 'numFmt') {
      const attributes = attributesOf(tag);
      // Quoted and escaped signs are only shown.
      const code = attributes.get('formatCode')?.replace(/"[^"]*"|\\./g, '');
      if (code?.includes('%')) formats.add(attributes.get('numFmtId') ?? '');
    }
    // Only this list is what cells name; another one of the same form stands before it.
    if (tag.name === 'cellXfs') count = tag.kind === 'open' ? 0 : undefined;
    if (tag.name === 'xf' && tag.kind !== 'close' && count !== undefined) {
      if (formats.has(attributesOf(tag).get('numFmtId') ?? '')) styles.add(String(count));
      count++;
    }
  }
  return styles;
}
