/** Where files have the key of an area, the first one that is there. */
const names = ['AGS', 'ags', 'ARS', 'ars', 'RS', 'rs', 'id'] as const;

/**
 * The key of the district (AGS, 5 digits) that an area belongs to: of a municipality or association the
 * first five digits. A number has lost its leading zero.
 */
export function districtKeyOf(properties: unknown, id: unknown): string | undefined {
  const own = typeof properties === 'object' && properties !== null ? properties : {};
  const named = names.map((name) =>
    Object.hasOwn(own, name) ? Reflect.get(own, name) : undefined,
  );
  for (const value of [...named, id]) {
    const digits = typeof value === 'number' ? withLeadingZero(value) : value;
    if (typeof digits === 'string' && /^(?:\d{5}|\d{8}|\d{12})$/.test(digits)) {
      return digits.slice(0, 5);
    }
  }
  return undefined;
}

function withLeadingZero(value: number): string {
  const digits = String(value);
  return [4, 7, 11].includes(digits.length) ? `0${digits}` : digits;
}
