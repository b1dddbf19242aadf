import type { Issue } from '../errors.ts';
import { checkAdoption, checkPreference } from './adoption.ts';
import { Catalog } from './catalog.ts';
import { checkExpiries } from './expiries.ts';
import { checkQuestions } from './questions.ts';
import { checkScoring } from './scoring.ts';
import { checkThemes } from './themes.ts';

/**
 * Checks what one part of a questionnaire says about another. Every part that can be read is
 * checked even where others are malformed, so that an author sees all errors at once.
 */
export function checkReferences(json: unknown): Issue[] {
  const catalog = new Catalog(json);
  checkQuestions(catalog);
  checkAdoption(catalog, json);
  checkPreference(catalog, json);
  checkThemes(catalog, json);
  checkScoring(catalog, json);
  checkExpiries(catalog, json);
  return catalog.issues;
}
