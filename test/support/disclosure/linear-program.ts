import loadHighs from 'highs';

/** A sum of variables, each with its factor. */
export type Sum = ReadonlyMap<string, number>;

/** What is known of whole numbers: how large each may be, and between what some sums lie. */
export interface Program {
  upper: ReadonlyMap<string, number>;
  rows: readonly { sum: Sum; least: number; most: number }[];
}

const highs = await loadHighs();

/**
 * The least or greatest value that a sum can have.
 *
 * @throws Error if nothing fulfils the program
 */
export function solve(program: Program, sense: 'Minimize' | 'Maximize', sum: Sum): number {
  const { Status, ObjectiveValue } = highs.solve(textOf(program, sense, sum));
  if (Status !== 'Optimal') throw new Error(`the published figures do not fit: ${Status}`);
  return Math.round(ObjectiveValue * 1e6) / 1e6;
}

/** The program in the format of CPLEX. */
function textOf({ upper, rows }: Program, sense: string, sum: Sum): string {
  const constraints = rows.flatMap((row) => {
    const left = expression(row.sum);
    if (left === '') return [];
    if (row.least === row.most) return [`${left} = ${row.least}`];
    return [`${left} >= ${row.least}`, `${left} <= ${row.most}`];
  });
  const bounds = [...upper].map(([name, most]) => `0 <= ${name} <= ${most}`);
  return [
    sense,
    `goal: ${expression(sum)}`,
    'Subject To',
    ...constraints.map((constraint, index) => `c${index}: ${constraint}`),
    'Bounds',
    ...bounds,
    'General',
    ...upper.keys(),
    'End',
  ].join('\n');
}

function expression(sum: Sum): string {
  return [...sum]
    .filter(([, factor]) => factor !== 0)
    .map(([name, factor]) => `${factor} ${name}`)
    .join('\n + ');
}
