/** Compares texts as a database does, by their code points. */
export const byText = (a: string, b: string) => (a < b ? -1 : Number(a > b));

/** What numbers add up to. */
export const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
