import { type Document, isMap, LineCounter, parseDocument } from 'yaml';
import { ConfigurationError } from '../../../schemas/errors.ts';

/** A file in YAML that knows where in it something stands. */
export class YamlFile {
  readonly #name: string;
  readonly #document: Document;
  readonly #lines = new LineCounter();

  /**
   * @param name how people know the file
   * @throws ConfigurationError if the text is no YAML
   */
  constructor(name: string, text: string) {
    this.#name = name;
    this.#document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    const [error] = this.#document.errors;
    if (!error) return;
    const { line } = this.#lines.linePos(error.pos[0]);
    throw new ConfigurationError(`${name} is no YAML in line ${line}: ${error.message}`);
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

  /** The line, counted from 1, in which a key stands; none if it is not there. */
  lineOf(path: readonly PropertyKey[]): number | undefined {
    const key = path.at(-1);
    const parent = this.#document.getIn(path.slice(0, -1), true);
    if (!isMap<{ value: unknown; range?: [number, number, number] }>(parent)) return undefined;
    const offset = parent.items.find((item) => item.key.value === key)?.key.range?.[0];
    return offset === undefined ? undefined : this.#lines.linePos(offset).line;
  }
}
