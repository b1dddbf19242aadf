/** What an element holds: text, elements by name (a list repeats the element), or nothing. */
export type XmlContent =
  | string
  | number
  | boolean
  | undefined
  | { readonly [name: string]: XmlContent | readonly XmlContent[] };

/** Writes a document with one root element in the namespace of S3; `undefined` is left out. */
export function writeXml(root: string, content: XmlContent): string {
  const inner = writeContent(content);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${inner}</${root}>`;
}

function writeContent(content: XmlContent): string {
  if (content === undefined) return '';
  if (typeof content !== 'object') return escapeText(String(content));
  return Object.entries(content)
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((v) => [name, v]))
    .map(([name, value]) =>
      value === undefined ? '' : `<${name}>${writeContent(value)}</${name}>`,
    )
    .join('');
}

/** Control characters are written as references, as S3 does, though XML 1.0 knows them not. */
function escapeText(text: string): string {
  return text.replace(/[&<>"\p{Cc}]/gu, (found) => `&#${found.codePointAt(0)};`);
}
