import { formatNumber } from '../../../../../schemas/format.ts';
import type { Language } from '../../../../../schemas/text.ts';
import { documentTexts } from '../../texts.ts';

/** As many bars as can be read on a slide; of more, the first and the last of this number. */
const readable = 24;
const ofEach = 10;

/**
 * What of a sorted list is shown: all of it, or its two ends, and then the sentence that says so.
 *
 * @param hasValue what has no value is no end
 */
export function endsOf<Item>(
  sorted: readonly Item[],
  hasValue: (item: Item) => boolean,
  language: Language,
): { items: readonly Item[]; captions: string[] } {
  if (sorted.length <= readable) return { items: sorted, captions: [] };
  const valued = sorted.filter(hasValue);
  if (valued.length <= readable) return { items: valued, captions: [withoutValue()] };
  const texts = documentTexts[language].slides;
  const without = sorted.length - valued.length;
  return {
    items: [...valued.slice(0, ofEach), ...valued.slice(-ofEach)],
    captions: [texts.ends(ofEach, valued.length), ...(without > 0 ? [withoutValue()] : [])],
  };

  function withoutValue(): string {
    const count = formatNumber(sorted.filter((item) => !hasValue(item)).length, language);
    return documentTexts[language].slides.withoutValue(count);
  }
}
