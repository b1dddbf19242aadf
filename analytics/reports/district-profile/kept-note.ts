import type { Text } from '../../../schemas/text.ts';
import { chartTexts } from '../../charts/texts.ts';

/** Says which parts of a table stay as an earlier release showed them; undefined where none does. */
export function keptNote(
  parts: readonly { title: Text; snapshot: string | undefined }[],
): Text | undefined {
  const kept = parts.filter(({ snapshot }) => snapshot !== undefined);
  if (kept.length === 0) return undefined;
  const inLanguage = (language: 'de' | 'en') => {
    const texts = chartTexts[language];
    const named = kept.map(
      ({ title, snapshot = '' }) => `${title[language]} (${texts.snapshot(snapshot)})`,
    );
    return `${texts.kept}: ${named.join(', ')}`;
  };
  return { de: inLanguage('de'), en: inLanguage('en') };
}
