/** Words in a row with a comma between them, and another word before the last: a, b or c. */
export function listOf(words: readonly string[], last: string): string {
  const before = words.slice(0, -1).join(', ');
  return [before, ...words.slice(-1)].filter(Boolean).join(last);
}
