import { isChoice } from '../question.ts';
import { themeSchema } from '../themes.ts';
import * as z from '../zod.ts';
import type { Catalog, Path } from './catalog.ts';

const themesPart = z.object({ themes: z.array(themeSchema) });

/** Checks that themes show questions by choice whose answers may be counted. */
export function checkThemes(catalog: Catalog, json: unknown): void {
  const themes = themesPart.safeParse(json).data?.themes ?? [];
  catalog.expectUnique(themes, ['themes'], 'id');
  for (const [t, { questions, namesNone = {} }] of themes.entries()) {
    const path = ['themes', t];
    for (const [q, id] of questions.entries()) {
      const at = [...path, 'questions', q];
      if (questions.indexOf(id) < q) catalog.report(at, `"${id}" stands twice`);
      checkShown(catalog, id, at);
    }
    for (const [id, values] of Object.entries(namesNone)) {
      const at = [...path, 'namesNone', id];
      if (!questions.includes(id)) catalog.report(at, `"${id}" is no question of the theme`);
      else catalog.expectValues(catalog.options(id, at), values, at);
    }
  }
}

function checkShown(catalog: Catalog, id: string, at: Path): void {
  const question = catalog.find(id, at);
  if (!question) return;
  if (!isChoice(question) && question.type !== 'matrix') {
    catalog.report(at, `"${id}" is not answered by choosing`);
  }
  if (question.publication === 'internal') {
    catalog.report(at, `"${id}" is internal: its answers are not counted`);
  }
}
