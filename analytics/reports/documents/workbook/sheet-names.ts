/** As many characters as a spreadsheet takes. */
const maxLength = 31;
const forbidden = /[[\]:*?/\\\p{Cc}\p{Cf}]/gu;
/** Excel keeps this name for itself. */
const reserved = 'history';

/**
 * Names of sheets as near to what is wanted as a spreadsheet takes them: at most 31 characters, without
 * some signs, and each only once, capitals or not.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set([reserved]);
  return wanted.map((text) => {
    const clean = text.replaceAll(forbidden, '').replaceAll(/^['\s]+|['\s]+$/g, '') || '–';
    for (let number = 1; ; number++) {
      const end = number === 1 ? '' : ` (${number})`;
      const name = shorten(clean, maxLength - end.length) + end;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  });
}

/** A text in so many UTF-16 units, which spreadsheets count, with a sign where something is missing. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = Array.from(text);
  while (characters.join('').length > length - 1) characters.pop();
  return `${characters.join('').trimEnd()}…`;
}
