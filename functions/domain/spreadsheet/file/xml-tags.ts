import { InvalidFileError } from '../../../../schemas/errors.ts';

/** A tag in the XML of a workbook. */
export interface Tag {
  kind: 'open' | 'close' | 'empty';
  /** Without the prefix of a namespace. */
  name: string;
  /** What stands behind the name. */
  rest: string;
  /** Where it begins and where what follows it begins. */
  from: number;
  to: number;
}

/** What is no tag although it begins with `<`, and how it ends. */
const skipped: readonly [string, string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

/**
 * The tags of an XML text in their order, in one pass whatever the text is: it comes from a file
 * that anybody may have made.
 *
 * @throws InvalidFileError if tags are never closed or absurdly long
 */
export function* tagsOf(xml: string): Generator<Tag> {
  let depth = 0;
  let from = xml.indexOf('<');
  while (from >= 0) {
    const other = skipped.find(([start]) => xml.startsWith(start, from));
    if (other) {
      const end = xml.indexOf(other[1], from + other[0].length);
      if (end < 0) throw damaged();
      from = xml.indexOf('<', end);
      continue;
    }
    const end = endOfTag(xml, from);
    const tag = toTag(xml, from, end);
    if (tag.kind === 'open') depth++;
    if (tag.kind === 'close') depth--;
    if (depth > deepest) throw damaged();
    yield tag;
    from = xml.indexOf('<', end);
  }
}

/** Far more than any program writes; the library that reads sheets comes to no end beyond. */
const longestTag = 10_000;
const deepest = 100;

/** Where the tag is closed: a `>` in quotes is part of an attribute. */
function endOfTag(xml: string, from: number): number {
  let quote = '';
  const last = Math.min(xml.length, from + longestTag);
  for (let at = from; at < last; at++) {
    const char = xml.charAt(at);
    if (quote) {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return at;
  }
  throw damaged();
}

function toTag(xml: string, from: number, end: number): Tag {
  const isClosing = xml.charAt(from + 1) === '/';
  const isEmpty = xml.charAt(end - 1) === '/';
  const inner = xml.slice(from + (isClosing ? 2 : 1), isEmpty ? end - 1 : end);
  const length = inner.search(/\s/);
  const name = length < 0 ? inner : inner.slice(0, length);
  return {
    kind: isClosing ? 'close' : isEmpty ? 'empty' : 'open',
    name: name.slice(name.indexOf(':') + 1),
    rest: length < 0 ? '' : inner.slice(length),
    from,
    to: end + 1,
  };
}

const entities = new Map(Object.entries({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' }));

/** The attributes of a tag by their names, prefixes included. */
export function attributesOf({ rest }: Tag): Map<string, string> {
  const found = rest.matchAll(/(?<=\s)([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g);
  return new Map(
    Array.from(found, ([, name = '', double, single]) => [
      name,
      (double ?? single ?? '').replace(
        /&(\w{1,4});/g,
        (whole, entity) => entities.get(entity) ?? whole,
      ),
    ]),
  );
}

function damaged(): InvalidFileError {
  const message = 'is damaged: open it in a spreadsheet program and save it again';
  return new InvalidFileError('The workbook', [{ path: 'file', message }]);
}
