import { type Document, isMap, isSeq, LineCounter, parseDocument } from 'yaml';
import { ConfigurationError } from '../../../schemas/errors.ts';

/** A file in YAML that knows where in it something stands. */
export class YamlFile {
  readonly #name: string;
  readonly #document: Document;
  readonly #lines = new LineCounter();

  /**
   * @param name how people know the file
   * @throws ConfigurationError if the text is not one document in YAML
   */
  constructor(name: string, text: string) {
    this.#name = name;
    const conflict = /^(<{7}|={7}|>{7})( |$)/m.exec(text);
    if (conflict) {
      const line = text.slice(0, conflict.index).split('\n').length;
      throw new ConfigurationError(
        `${name} has conflict markers, the first in line ${line}: decide what is to stand there`,
      );
    }
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    const [error] = this.#document.errors;
    if (!error) return;
    const { line } = this.#lines.linePos(error.pos[0]);
    const sentence =
      error.code === 'MULTIPLE_DOCS'
        ? `holds a second document in line ${line}: remove the line ---`
        : `is no YAML in line ${line}: ${error.message}`;
    throw new ConfigurationError(`${name} ${sentence}`);
  }

  /** @throws ConfigurationError if an alias stands for nothing */
  read(): unknown {
    try {
      return this.#document.toJS();
    } catch (cause) {
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new ConfigurationError(`${this.#name} is no YAML: ${why}`, { cause });
    }
  }

  /** The line, counted from 1, in which something stands, or what it belongs to; none if that is not there either. */
  lineOf(path: readonly PropertyKey[]): number | undefined {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = this.#offsetOf(path.slice(0, length));
      if (offset !== undefined) return this.#lines.linePos(offset).line;
    }
    return undefined;
  }

  #offsetOf(path: readonly PropertyKey[]): number | undefined {
    const key = path.at(-1);
    const parent = this.#document.getIn(path.slice(0, -1), true);
    if (isMap<Ranged>(parent)) {
      return parent.items.find((item) => item.key.value === key)?.key.range?.[0];
    }
    if (isSeq<Ranged>(parent) && typeof key === 'number') return parent.items[key]?.range?.[0];
    return undefined;
  }
}

/** What stands in the file as a value, and where. */
interface Ranged {
  value: unknown;
  range?: [number, number, number];
}
