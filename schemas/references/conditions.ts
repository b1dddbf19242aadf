import { type Condition, comparisonsOf } from '../condition.ts';
import type { Catalog, Path } from './catalog.ts';

/** Checks that a condition compares questions that exist with values they offer. */
export function checkCondition(catalog: Catalog, condition: Condition, path: Path): void {
  for (const { comparison, path: at } of comparisonsOf(condition, path)) {
    const on = [...at, 'question'];
    switch (comparison.op) {
      case 'in':
      case 'notIn':
        catalog.expectValues(catalog.options(comparison.question, on), comparison.values, [
          ...at,
          'values',
        ]);
        break;
      case 'anyCell': {
        const matrix = catalog.matrix(comparison.question, on);
        catalog.expectValues(matrix?.columns, comparison.columns, [...at, 'columns']);
        catalog.expectValues(matrix?.rows, comparison.rows ?? [], [...at, 'rows']);
        break;
      }
      case 'lessThan':
      case 'greaterThan':
        catalog.expectType(comparison.question, 'number', on);
    }
  }
}
