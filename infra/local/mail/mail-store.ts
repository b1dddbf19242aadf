import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { compareKeys } from '../../../schemas/order.ts';
import {
  type MailEvent,
  type MailSummary,
  type StoredMail,
  storedMailSchema,
  summaryOf,
} from './stored-mail.ts';

const fileName = /^([0-9A-Za-z-]+)\.json$/;
/** So many files are read at once. */
const readAtOnce = 32;

/** All mail that was sent on this laptop: a file each, kept over a restart. */
export class MailStore {
  readonly #dir: string;
  /** By id; the files that were there before are read when somebody first asks. */
  readonly #known = new Map<string, MailSummary>();
  #loading: Promise<void> | undefined;
  /** Ids of files that are no mail: each is told of once. */
  readonly #unreadable = new Set<string>();
  /** The last change of each mail that is being changed. */
  readonly #changes = new Map<string, Promise<unknown>>();

  private constructor(dir: string) {
    this.#dir = dir;
  }

  /** Makes the folder if need be. */
  static async open(dir: string): Promise<MailStore> {
    await mkdir(dir, { recursive: true, mode: 0o700 });
    return new MailStore(dir);
  }

  /** Keeps a mail; once this is done, it outlives a crash. */
  async add(mail: StoredMail): Promise<void> {
    await this.#write(mail);
  }

  /** A mail, or undefined if there is none of that id, or its file cannot be read. */
  async find(id: string): Promise<StoredMail | undefined> {
    if (!fileName.test(`${id}.json`)) return undefined;
    try {
      return storedMailSchema.parse(JSON.parse(await readFile(this.#file(id), 'utf8')));
    } catch (error) {
      const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
      if (!isMissing && !this.#unreadable.has(id)) {
        this.#unreadable.add(id);
        console.error(`${this.#file(id)} is no mail that can be read, and is left out.`);
      }
      return undefined;
    }
  }

  /** What a list shows of all mails, the newest first. */
  async list(): Promise<MailSummary[]> {
    this.#loading ??= this.#load();
    await this.#loading;
    return [...this.#known.values()].sort((a, b) => compareKeys(b.id, a.id));
  }

  /** Notes that something was told of a mail, at a time by the clock of the domain. */
  async note(id: string, event: MailEvent, at: string): Promise<void> {
    const before = this.#changes.get(id) ?? Promise.resolve();
    const change = before.then(async () => {
      const mail = await this.find(id);
      if (mail) await this.#write({ ...mail, events: [...mail.events, { event, at }] });
    });
    const settled = change.catch(() => undefined);
    this.#changes.set(id, settled);
    await change;
    if (this.#changes.get(id) === settled) this.#changes.delete(id);
  }

  #file(id: string): string {
    return join(this.#dir, `${id}.json`);
  }

  async #write(mail: StoredMail): Promise<void> {
    const file = this.#file(mail.id);
    const draft = await open(`${file}.new`, 'w', 0o600);
    try {
      await draft.writeFile(JSON.stringify(mail));
    } finally {
      await draft.close();
    }
    await rename(`${file}.new`, file);
    this.#known.set(mail.id, summaryOf(mail));
  }

  async #load(): Promise<void> {
    const ids = (await readdir(this.#dir)).flatMap((name) => fileName.exec(name)?.[1] ?? []);
    const unread = ids.filter((id) => !this.#known.has(id));
    const readNext = async () => {
      for (let id = unread.pop(); id; id = unread.pop()) {
        const mail = await this.find(id);
        if (mail && !this.#known.has(id)) this.#known.set(id, summaryOf(mail));
      }
    };
    await Promise.all(Array.from({ length: readAtOnce }, readNext));
  }
}
