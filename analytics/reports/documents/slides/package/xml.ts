import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom';
import { strFromU8 } from 'fflate';
import { invalidTemplate, type Parts, setText } from './package.ts';

/**
 * Reads a part that is XML.
 *
 * @throws InvalidFileError if it is not there, not well-formed, or declares entities
 */
export function readXml(parts: Parts, path: string): Document {
  const bytes = parts.get(path);
  if (!bytes) throw invalidTemplate('is damaged: save it again');
  const text = strFromU8(bytes);
  if (text.includes('<!DOCTYPE')) throw invalidTemplate('is damaged: save it again');
  try {
    return new DOMParser({ onError }).parseFromString(text, 'text/xml');
  } catch {
    throw invalidTemplate('is damaged: save it again');
  }
}

function onError(level: string, message: string): void {
  if (level !== 'warning') throw new TypeError(message);
}

/** Writes a part that is XML. */
export function writeXml(parts: Parts, path: string, document: Document): void {
  setText(parts, path, new XMLSerializer().serializeToString(document));
}

/** All elements of a name, such as `p:sp`, within another one, in the order of the document. */
export function elementsOf(within: Document | Element, name: string): Element[] {
  return Array.from(within.getElementsByTagName(name));
}

/** The first element of a name. */
export function elementOf(within: Document | Element, name: string): Element | undefined {
  return within.getElementsByTagName(name)[0] ?? undefined;
}

/** The elements right within another one. */
export function childrenOf(parent: Element): Element[] {
  return Array.from(parent.childNodes).filter((node): node is Element => node.nodeType === 1);
}

/** Makes an element of XML that we wrote; it knows the prefixes of office documents. */
export function elementFrom(document: Document, xml: string): Element {
  const prefixes = Object.entries(namespaces)
    .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
    .join(' ');
  const wrapped = new DOMParser().parseFromString(`<x ${prefixes}>${xml}</x>`, 'text/xml');
  const root = wrapped.documentElement;
  const [made] = root ? childrenOf(root) : [];
  if (!made) throw new TypeError('There is no element');
  return document.importNode(made, true);
}

/** The prefixes that office documents use, and what they stand for. */
export const namespaces = {
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  p: 'http://schemas.openxmlformats.org/presentationml/2006/main',
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
} as const;

/** A text as it stands between tags and in attributes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
