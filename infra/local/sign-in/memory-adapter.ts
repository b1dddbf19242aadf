import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  payload: AdapterPayload;
  /** In milliseconds since 1970. */
  expires: number;
}

/** Where the issuer keeps one kind of thing (codes, sessions, …) until its process ends. */
export class MemoryAdapter implements Adapter {
  readonly #entries = new Map<string, Entry>();

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    const expires = expiresIn === undefined ? Infinity : Date.now() + expiresIn * 1000;
    this.#entries.set(id, { payload, expires });
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    return this.#findWhere((_, entryId) => entryId === id);
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    return this.#findWhere((payload) => payload.uid === uid);
  }

  async findByUserCode(userCode: string): Promise<AdapterPayload | undefined> {
    return this.#findWhere((payload) => payload.userCode === userCode);
  }

  async consume(id: string): Promise<void> {
    const payload = await this.find(id);
    if (payload) payload['consumed'] = Math.floor(Date.now() / 1000);
  }

  async destroy(id: string): Promise<void> {
    this.#entries.delete(id);
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.#entries) {
      if (payload.grantId === grantId) this.#entries.delete(id);
    }
  }

  #findWhere(
    isWanted: (payload: AdapterPayload, id: string) => boolean,
  ): AdapterPayload | undefined {
    for (const [id, { payload, expires }] of this.#entries) {
      if (expires < Date.now()) this.#entries.delete(id);
      else if (isWanted(payload, id)) return payload;
    }
    return undefined;
  }
}
