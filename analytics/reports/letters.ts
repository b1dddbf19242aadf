import { letterTemplate } from './letter.typ.ts';
import { compilePdf } from './typst.ts';

/** What stands in one letter, ready to be read. */
export interface Letter {
  /** The lines of the address. */
  to: readonly string[];
  /** What stands beside the address. */
  facts: readonly { label: string; value: string }[];
  subject: string;
  /** The paragraphs before and after the frame with the code. */
  before: readonly string[];
  access: { page: string; address: string; label: string; code: string; note: string };
  after: readonly string[];
  /** The lines at the end. */
  close: readonly string[];
  /** What readers of English need to know. */
  english: string;
}

/** Letters that are printed together. */
export interface Letters {
  /** What the file is called by whatever shows it. */
  title: string;
  sender: {
    office: string;
    /** The lines of the postal address. */
    address: readonly string[];
    /** All of that in one small line above the address. */
    line: string;
  };
  letters: readonly Letter[];
}

/**
 * Letters as one accessible PDF, a page each.
 *
 * @param createdAt an instant that the file names
 */
export function lettersAsPdf(letters: Letters, createdAt: string): Uint8Array<ArrayBuffer> {
  return compilePdf(letterTemplate, letters, createdAt);
}
