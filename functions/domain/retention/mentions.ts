import { folded } from '../spreadsheet/cell.ts';

/** Whether one of some texts stands anywhere in a value; capitals and spaces make no difference. */
export function mentions(value: unknown, texts: readonly string[]): boolean {
  if (typeof value === 'string') {
    const whole = folded(value);
    return texts.some((text) => whole.includes(folded(text)));
  }
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => mentions(part, texts));
}
