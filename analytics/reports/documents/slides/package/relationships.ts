import { posix } from 'node:path';
import { type Parts, setText } from './package.ts';
import { elementsOf, escapeXml, readXml } from './xml.ts';

/** What one part refers to. */
export interface Relationship {
  id: string;
  /** The last word of its type: `slide`, `slideLayout`, `image`. */
  kind: string;
  /** The path of the other part; of external ones the address. */
  target: string;
  isExternal: boolean;
}

const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageBase = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Where the relationships of a part stand; those of the package have the empty path. */
export function relationshipsPath(part: string): string {
  return posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);
}

/** What a part refers to; nothing if it says nothing. */
export function relationshipsOf(parts: Parts, part: string): Relationship[] {
  const path = relationshipsPath(part);
  if (!parts.has(path)) return [];
  return elementsOf(readXml(parts, path), 'Relationship').map((one) => {
    const target = one.getAttribute('Target') ?? '';
    const isExternal = one.getAttribute('TargetMode') === 'External';
    return {
      id: one.getAttribute('Id') ?? '',
      kind: (one.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
      target: isExternal ? target : resolveTarget(part, target),
      isExternal,
    };
  });
}

function resolveTarget(part: string, target: string): string {
  const absolute = target.startsWith('/') ? target : posix.join('/', posix.dirname(part), target);
  return posix.normalize(absolute).slice(1);
}

/** Says what a part refers to, instead of what it said before. */
export function writeRelationships(
  parts: Parts,
  part: string,
  relationships: readonly Omit<Relationship, 'isExternal'>[],
): void {
  const lines = relationships.map(({ id, kind, target }) => {
    const type = kind === 'core-properties' ? `${packageBase}/metadata/${kind}` : `${base}/${kind}`;
    return `<Relationship Id="${id}" Type="${type}" Target="/${escapeXml(target)}"/>`;
  });
  setText(
    parts,
    relationshipsPath(part),
    `${xmlHead}<Relationships xmlns="${packageBase}">${lines.join('')}</Relationships>`,
  );
}

/** The first line of a part. */
export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts that others lead to, in the order in which they are found. */
export function reachableFrom(parts: Parts, start: readonly string[]): Set<string> {
  const found = new Set(start);
  for (const part of found) {
    for (const { target, isExternal } of relationshipsOf(parts, part)) {
      if (!isExternal && parts.has(target)) found.add(target);
    }
  }
  return found;
}
