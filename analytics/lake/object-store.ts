/** An object as it was read. */
export interface StoredObject {
  body: Uint8Array;
  etag: string;
}

/** An object as its head tells of it. */
export interface ObjectHead {
  /** Its length. */
  bytes: number;
  etag: string;
  /** CRC32 of the whole, base64; undefined where it was not written through this interface. */
  crc32: string | undefined;
}

/** An object as a list names it. */
export interface ListedObject {
  key: string;
  modifiedAt: Date;
}

/** Where snapshots lie. The caller brings the implementation (S3). */
export interface ObjectStore {
  /** The object, or undefined if there is none. */
  get(key: string): Promise<StoredObject | undefined>;
  /**
   * A part of an object, or undefined if there is no such object. It is shorter than asked for where
   * the object is.
   *
   * @param start the first byte, from 0
   * @param end the byte after the last one
   */
  getRange(key: string, start: number, end: number): Promise<Uint8Array | undefined>;
  /** What an object is, without its bytes, or undefined if there is none. */
  head(key: string): Promise<ObjectHead | undefined>;
  /**
   * Writes an object.
   *
   * @param condition `absent`: only if there is none; an etag: only if it is still that one
   * @returns false if the condition did not hold, so that nothing was written
   */
  put(
    key: string,
    body: Uint8Array,
    contentType: string,
    condition: { absent: true } | { etag: string },
  ): Promise<boolean>;
  /** All objects whose keys begin so, in the order of their keys. */
  list(prefix: string): AsyncIterable<ListedObject>;
  /** Removes an object; one that is not there is no error. */
  delete(key: string): Promise<void>;
}
