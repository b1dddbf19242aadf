import * as z from '../../../schemas/zod.ts';
import { S3Error } from './errors.ts';

/** An element of a request: its text, or its children by name. */
type XmlElement = string | { readonly [name: string]: readonly XmlElement[] };

interface OpenElement {
  readonly name: string;
  readonly children: Record<string, XmlElement[]>;
  text: string;
}

const token =
  /<\?xml[^>]*\?>|<(\/?)([A-Za-z][\w.-]*)((?:\s+[\w:.-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;

/** Schema of a child that occurs once and holds text. */
export const textChild = z.pipe(
  z.tuple([z.string()]),
  z.transform(([text]) => text),
);

/**
 * Reads the small documents that S3 clients send: elements and text only. Comments, CDATA and
 * document types are refused, which also keeps entity tricks out. The schema sees each child as a
 * list, since XML does not tell one from many.
 *
 * @throws S3Error MalformedXML
 */
export function readXml<T>(source: string, root: string, schema: z.ZodMiniType<T>): T {
  const { name, content } = readElements(source);
  const parsed = schema.safeParse(content);
  if (name !== root || !parsed.success) throw new S3Error('MalformedXML');
  return parsed.data;
}

function readElements(source: string): { name: string; content: XmlElement } {
  const document: OpenElement = { name: '', children: Object.create(null), text: '' };
  const open = [document];
  let end = 0;
  for (const match of source.matchAll(token)) {
    const [whole, closing, name, , selfClosing, text] = match;
    end = match.index + whole.length;
    const top = open.at(-1) ?? document;
    if (text !== undefined) top.text += readText(text);
    if (name === undefined) continue;
    if (closing !== '/') open.push({ name, children: Object.create(null), text: '' });
    else if (open.length === 1 || top.name !== name) throw new S3Error('MalformedXML');
    if (closing === '/' || selfClosing === '/') closeElement(open);
  }
  const roots = Object.entries(document.children).flatMap(([name, contents]) =>
    contents.map((content) => ({ name, content })),
  );
  const [root, ...more] = roots;
  const whole = end === source.length && open.length === 1 && document.text.trim() === '';
  if (!whole || root === undefined || more.length > 0) throw new S3Error('MalformedXML');
  return root;
}

function closeElement(open: OpenElement[]): void {
  const closed = open.pop();
  const parent = open.at(-1);
  if (closed === undefined || parent === undefined) throw new S3Error('MalformedXML');
  const leaf = Object.keys(closed.children).length === 0;
  parent.children[closed.name] ??= [];
  parent.children[closed.name]?.push(leaf ? closed.text : closed.children);
}

const entities: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function readText(text: string): string {
  return text.replace(/&([^;]*;?)/g, (_, reference: string) => {
    const number = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}));$/.exec(reference);
    const code = number?.[1] !== undefined ? Number.parseInt(number[1], 16) : Number(number?.[2]);
    const character = number ? fromCodePoint(code) : entities[reference.slice(0, -1)];
    if (character === undefined || !reference.endsWith(';')) throw new S3Error('MalformedXML');
    return character;
  });
}

function fromCodePoint(code: number): string | undefined {
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return code > 0x10ffff || surrogate ? undefined : String.fromCodePoint(code);
}
