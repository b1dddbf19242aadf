import type { FormFields } from '../../functions/domain/cases/form-fields.ts';

export interface Page {
  status: number;
  location: string | null;
  headers: Headers;
  html: string;
}

/** What answers requests: an app of Hono, or a server (see `siteAt`). */
export interface Site {
  request(path: string, init: RequestInit): Response | Promise<Response>;
}

/** A browser without script: it keeps cookies and posts forms from the same site. */
export class Visitor {
  #site: Site;
  readonly #cookies = new Map<string, string>();

  constructor(site: Site) {
    this.#site = site;
  }

  /** Goes on with another site, as after a deployment, cookies and all. */
  moveTo(site: Site): this {
    this.#site = site;
    return this;
  }

  /** Has a cookie from before. */
  withCookie(name: string, value: string): this {
    this.#cookies.set(name, value);
    return this;
  }

  /** The value of a cookie that it keeps. */
  cookie(name: string): string | undefined {
    return this.#cookies.get(name);
  }

  get(
    path: string,
    method: 'GET' | 'HEAD' = 'GET',
    headers: Record<string, string> = {},
  ): Promise<Page> {
    return this.#request(path, { method, headers });
  }

  post(
    path: string,
    fields: FormFields = {},
    headers: Record<string, string> = sameSite,
  ): Promise<Page> {
    const body = new URLSearchParams();
    for (const [name, values] of Object.entries(fields)) {
      for (const value of values) body.append(name, value);
    }
    return this.#request(path, { method: 'POST', body, headers });
  }

  /** Posts a form with a file in one of its fields. */
  upload(
    path: string,
    field: string,
    file: { name: string; bytes: Uint8Array<ArrayBuffer> },
    fields: Record<string, string> = {},
  ): Promise<Page> {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    body.append(field, new Blob([file.bytes]), file.name);
    return this.#request(path, { method: 'POST', body, headers: sameSite });
  }

  /** The bytes of a file. */
  async download(path: string): Promise<Buffer> {
    return Buffer.from(await (await this.#ask(path, {})).arrayBuffer());
  }

  async #request(path: string, init: RequestInit): Promise<Page> {
    const response = await this.#ask(path, init);
    return {
      status: response.status,
      location: response.headers.get('location'),
      headers: response.headers,
      html: await response.text(),
    };
  }

  async #ask(path: string, init: RequestInit): Promise<Response> {
    const headers = new Headers(init.headers);
    const cookies = [...this.#cookies].map(([name, value]) => `${name}=${value}`);
    headers.set('cookie', cookies.join('; '));
    const response = await this.#site.request(path, { ...init, headers });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      this.#cookies.set(name, value);
    }
    return response;
  }
}

const sameSite = { 'sec-fetch-site': 'same-origin' };

/** The hidden fields of the form in a page. */
export function hiddenFields({ html }: Page): FormFields {
  const inputs = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  const fields: FormFields = {};
  for (const [, name = '', value = ''] of inputs) fields[name] = [...(fields[name] ?? []), value];
  return fields;
}
