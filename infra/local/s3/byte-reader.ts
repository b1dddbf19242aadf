import { S3Error } from './errors.ts';

const nothing = Buffer.alloc(0);
/** Longest line of framing or trailer, in bytes. */
const longestLine = 8192;

/** Reads lines and runs of bytes from a stream, and never holds more than a line or a chunk. */
export class ByteReader {
  readonly #source: AsyncIterator<Buffer>;
  #rest: Buffer = nothing;

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /**
   * Reads up to and without the next CRLF.
   *
   * @throws S3Error IncompleteBody
   */
  async readLine(): Promise<string> {
    let end = this.#rest.indexOf('\r\n');
    while (end < 0) {
      if (this.#rest.length > longestLine || !(await this.#fill())) {
        throw new S3Error('IncompleteBody');
      }
      end = this.#rest.indexOf('\r\n');
    }
    const line = this.#rest.toString('latin1', 0, end);
    this.#rest = this.#rest.subarray(end + 2);
    return line;
  }

  /**
   * Passes on exactly `length` bytes.
   *
   * @throws S3Error IncompleteBody
   */
  async *read(length: number): AsyncGenerator<Buffer> {
    let missing = length;
    while (missing > 0) {
      if (this.#rest.length === 0 && !(await this.#fill())) throw new S3Error('IncompleteBody');
      const piece = this.#rest.subarray(0, missing);
      this.#rest = this.#rest.subarray(piece.length);
      missing -= piece.length;
      yield piece;
    }
  }

  async isAtEnd(): Promise<boolean> {
    return this.#rest.length === 0 && !(await this.#fill());
  }

  /** Lets go of the source, wherever reading stopped. */
  async close(): Promise<void> {
    await this.#source.return?.();
  }

  async #fill(): Promise<boolean> {
    const { done, value } = await this.#source.next();
    if (done === true) return false;
    this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value]);
    return true;
  }
}
