import type { Language } from '../../../schemas/text.ts';
import { de, type Texts } from './de.ts';
import { en } from './en.ts';

/** The texts of the pages by language. */
export const texts: Record<Language, Texts> = { de, en };
