/** Somebody's browser at the issuer: it keeps the issuer's cookies, and with them the session there. */
export class PersonAtIssuer {
  readonly #cookies = new Map<string, string>();

  /**
   * Signs in at the issuer.
   *
   * @param address where the console has led to
   * @param sub who it is; undefined for somebody who cancels, or whom the issuer knows already
   * @returns the path that the issuer leads back to, with what it tells in it
   */
  async answer(address: string, sub?: string): Promise<string> {
    let response = await this.#go(address);
    for (let steps = 0; steps < 10; steps++) {
      const to = response.headers.get('location');
      if (!to) {
        const body = new URLSearchParams(sub === undefined ? {} : { sub });
        response = await this.#go(response.url, { method: 'POST', body });
        continue;
      }
      const url = new URL(to, response.url);
      if (url.origin !== new URL(address).origin) return url.pathname + url.search;
      response = await this.#go(url.href);
    }
    throw new Error(`The issuer leads nowhere: ${response.url}`);
  }

  async #go(url: string, init: RequestInit = {}): Promise<Response> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { ...init, headers: { cookie }, redirect: 'manual' });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value) this.#cookies.set(name, value);
      else this.#cookies.delete(name);
    }
    return response;
  }
}
