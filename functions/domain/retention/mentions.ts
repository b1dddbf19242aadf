import { folded } from '../spreadsheet/cell.ts';

/**
 * Whether one of some texts stands anywhere in a value, as whole words; capitals and spaces make no
 * difference. A mailbox is not found in a longer one.
 */
export function mentions(value: unknown, texts: readonly string[]): boolean {
  return isIn(value, texts.map(asWords));
}

function isIn(value: unknown, patterns: readonly RegExp[]): boolean {
  if (typeof value === 'string') {
    const whole = folded(value);
    return patterns.some((pattern) => pattern.test(whole));
  }
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some((part) => isIn(part, patterns));
}

function asWords(text: string): RegExp {
  const literal = folded(text).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const before = text.includes('@') ? '[\\p{L}\\p{N}._%+\\-]' : '[\\p{L}\\p{N}]';
  return new RegExp(`(?<!${before})${literal}(?![\\p{L}\\p{N}])`, 'u');
}
