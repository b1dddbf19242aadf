/** A part of a message, before it is written as text or as HTML. Addresses stand only in links. */
export type Block =
  | { kind: 'paragraph'; text: string }
  | { kind: 'heading'; text: string }
  | { kind: 'list'; items: readonly string[] }
  /** Several places to go to that need no more words. */
  | { kind: 'links'; links: readonly Link[] }
  | { kind: 'facts'; facts: readonly Fact[] }
  /** What the message is about: one address to go to. */
  | { kind: 'button'; link: Link }
  /** Several places to go to, each with what it is about. */
  | { kind: 'units'; units: readonly { name: string; facts: readonly Fact[]; link: Link }[] }
  /** What has to be seen before anything else. */
  | { kind: 'notice'; title: string; text: string }
  /** The end of the letter, line by line. */
  | { kind: 'farewell'; lines: readonly string[] }
  /** Who publishes it, line by line. */
  | { kind: 'imprint'; lines: readonly string[] };

/** A word with what it is, such as a date. */
export type Fact = readonly [word: string, value: string];

/** Where something leads, in words, and its whole address. */
export interface Link {
  label: string;
  to: string;
}

/** A message that is not written yet. */
export interface Draft {
  /** What the reader is to do, and until when. */
  subject: string;
  /** What the subject ends with; it is cut where both are too long. */
  about: string;
  /** What lists of messages show after the subject. */
  preview: string;
  title: string;
  blocks: readonly Block[];
}

/** A paragraph. */
export function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

/** A heading. */
export function heading(text: string): Block {
  return { kind: 'heading', text };
}
