import { adoptionSchema, reservedTopics } from '../adoption.ts';
import * as z from '../zod.ts';
import type { Catalog } from './catalog.ts';

const adoptionPart = z.object({ adoption: z.array(adoptionSchema) });
const preferencePart = z.object({
  preference: z.object({ first: z.string(), second: z.string() }),
});

/** Checks the questions and values from which adoption statuses are made. */
export function checkAdoption(catalog: Catalog, json: unknown): void {
  const adoption = adoptionPart.safeParse(json).data?.adoption ?? [];
  catalog.expectUnique(adoption, ['adoption'], 'topic');
  for (const [index, topic] of adoption.entries()) {
    const path = ['adoption', index];
    if (reservedTopics.includes(topic.topic)) {
      catalog.report([...path, 'topic'], `"${topic.topic}" is what another page is called`);
    }
    const on = [...path, 'question'];
    if (topic.kind === 'status') {
      const offered = catalog.singleOptions(topic.question, on);
      catalog.expectKeys(offered, topic.statuses, [...path, 'statuses']);
    } else {
      const matrix = catalog.matrix(topic.question, on);
      catalog.expectKeys(matrix?.columns, topic.statuses, [...path, 'statuses']);
      catalog.expectValues(matrix?.rows, topic.automated, [...path, 'automated']);
      catalog.expectValues(matrix?.rows, topic.basic, [...path, 'basic']);
      catalog.expectType(topic.date, 'month', [...path, 'date']);
    }
  }
}

/** Checks that first and second choice can name the same options. */
export function checkPreference(catalog: Catalog, json: unknown): void {
  const preference = preferencePart.safeParse(json).data?.preference;
  if (!preference) return;
  const first = catalog.singleOptions(preference.first, ['preference', 'first']);
  const second = catalog.singleOptions(preference.second, ['preference', 'second']) ?? [];
  for (const value of second) {
    if (first && !first.includes(value)) {
      catalog.report(['preference', 'second'], `"${value}" is not offered as first choice`);
    }
  }
}
