/** An object as it was read. */
export interface StoredObject {
  body: Uint8Array;
  etag: string;
}

/** Where snapshots lie. The caller brings the implementation (S3). */
export interface ObjectStore {
  /** The object, or undefined if there is none. */
  get(key: string): Promise<StoredObject | undefined>;
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
}
