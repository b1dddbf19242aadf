import { notAssessable } from '../results.ts';
import { maxPoints, type ScoreItem, type Scoring, scoringSchema } from '../scoring.ts';
import * as z from '../zod.ts';
import type { Catalog, Path } from './catalog.ts';
import { checkCondition } from './conditions.ts';

const scoringPart = z.object({ scoring: scoringSchema });

/** Checks the questions of the readiness score, and that its points add up to 100. */
export function checkScoring(catalog: Catalog, json: unknown): void {
  const scoring = scoringPart.safeParse(json).data?.scoring;
  if (!scoring) return;
  for (const [p, part] of scoring.parts.entries()) {
    const path = ['scoring', 'parts', p];
    const reachable = part.items.reduce((sum, item) => sum + maxPoints(item), 0);
    if (reachable !== part.max) {
      const message = `the items give at most ${reachable} points, not ${part.max}`;
      catalog.report([...path, 'max'], message);
    }
    for (const [i, item] of part.items.entries()) checkItem(catalog, item, [...path, 'items', i]);
  }
  const total = scoring.parts.reduce((sum, part) => sum + part.max, 0);
  if (total !== 100) {
    catalog.report(['scoring', 'parts'], `the parts add up to ${total} points, not 100`);
  }
  catalog.expectUnique(scoring.parts, ['scoring', 'parts'], 'id');
  checkLevels(catalog, scoring.levels);
}

function checkLevels(catalog: Catalog, levels: Scoring['levels']): void {
  const path = ['scoring', 'levels'];
  catalog.expectUnique(levels, path, 'id');
  for (const [index, { id, requires }] of levels.entries()) {
    if (requires) checkCondition(catalog, requires, [...path, index, 'requires']);
    if (id === notAssessable) catalog.report([...path, index, 'id'], `must not be "${id}"`);
  }
  if (!levels.some(({ atLeast, requires }) => atLeast === 0 && !requires)) {
    catalog.report(path, 'one must begin at 0 points and require nothing: every unit has a level');
  }
}

function checkItem(catalog: Catalog, item: ScoreItem, path: Path): void {
  const on = [...path, 'question'];
  switch (item.kind) {
    case 'option':
      catalog.expectKeys(catalog.options(item.question, on), item.points, [...path, 'points']);
      break;
    case 'anyOf':
      catalog.expectValues(catalog.options(item.question, on), item.values, [...path, 'values']);
      break;
    case 'steps':
      catalog.expectType(item.question, 'number', on);
      break;
    case 'bestCell': {
      const matrix = catalog.matrix(item.question, on);
      for (const [index, group] of item.groups.entries()) {
        const at = [...path, 'groups', index];
        catalog.expectValues(matrix?.rows, group.rows, [...at, 'rows']);
        catalog.expectKeys(matrix?.columns, group.points, [...at, 'points']);
      }
    }
  }
}
