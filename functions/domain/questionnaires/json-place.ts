/**
 * Where a text stops being JSON: line and column, from 1; behind its end where something is missing.
 * The engine names the place only sometimes, so it is asked about ever better chosen beginnings of the
 * text: one that is too short fails at its own end, a longer one where the fault is.
 *
 * @param text something that `JSON.parse` refuses
 */
export function placeOfFault(text: string): { line: number; column: number } {
  let [fine, faulty] = [0, text.length + 1];
  while (faulty - fine > 1) {
    const middle = Math.floor((fine + faulty) / 2);
    if (failsAtEnd(text.slice(0, middle))) fine = middle;
    else faulty = middle;
  }
  const lines = text.slice(0, fine).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Whether a beginning of a text is right as far as it goes: it is whole, or only breaks off. */
function failsAtEnd(beginning: string): boolean {
  try {
    JSON.parse(beginning);
    return true;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const { message } = error;
    const [, position] = / at position (\d+)/.exec(message) ?? [];
    return (
      message.startsWith('Unexpected end') ||
      message.startsWith('Unterminated string') ||
      position === String(beginning.length)
    );
  }
}
