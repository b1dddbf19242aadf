export interface Wanted {
  prefix: string;
  delimiter: string;
  startAfter: string;
  pageSize: number;
}

/** What ListObjectsV2 should give, written down as directly as possible: objects, then prefixes. */
export function listNaively(keys: readonly string[], wanted: Wanted): string[][] {
  const { prefix, delimiter, startAfter, pageSize } = wanted;
  const entries = keys
    .filter((key) => key.startsWith(prefix) && compareBytes(key, startAfter) > 0)
    .sort(compareBytes)
    .map((key) => {
      const [head = '', ...tail] =
        delimiter === '' ? [''] : key.slice(prefix.length).split(delimiter);
      const rolledUp = tail.length > 0;
      return { name: rolledUp ? prefix + head + delimiter : key, rolledUp };
    })
    .filter(
      (entry, i, all) =>
        !entry.rolledUp || entry.name !== all[i - 1]?.name || !all[i - 1]?.rolledUp,
    );
  const pages: string[][] = [];
  for (let start = 0; start === 0 || start < entries.length; start += pageSize) {
    const page = entries.slice(start, start + pageSize);
    const objects = page.filter(({ rolledUp }) => !rolledUp);
    pages.push([...objects, ...page.filter(({ rolledUp }) => rolledUp)].map(({ name }) => name));
  }
  return pages;
}

function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
