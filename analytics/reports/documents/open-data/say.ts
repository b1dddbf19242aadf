import { type BlankNode, DataFactory, type Literal, type NamedNode, type Writer } from 'n3';
import type { Text } from '../../../../schemas/text.ts';
import { term } from './vocabulary.ts';

/** What is said of something: a term, and its value. */
export type Said = [Parameters<typeof term>[0], NamedNode | BlankNode | Literal];

/** Writes what is said of something. */
export function say(writer: Writer, about: NamedNode, said: readonly Said[]): void {
  for (const [name, value] of said) writer.addQuad(about, term(name), value);
}

/** A text in all languages. */
export function textsIn(name: Said[0], text: Text): Said[] {
  return Object.entries(text).map(([language, words]) => [
    name,
    DataFactory.literal(words, language),
  ]);
}
