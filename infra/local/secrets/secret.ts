import { randomUUID } from 'node:crypto';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';

/** A refusal, by the name that the SDK makes an error of. */
export class SecretsError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

interface Version {
  text: string;
  /** Seconds since 1970. */
  createdAt: number;
}

/** What a version is, for whoever asks. */
export interface KnownVersion extends Version {
  id: string;
  stages: string[];
}

const current = 'AWSCURRENT';
const previous = 'AWSPREVIOUS';
const pending = 'AWSPENDING';

/**
 * A secret: the version that counts is a file as a person may write it, the others live as long as the
 * process. A rotation that is broken off by its end begins anew.
 */
export class Secret {
  readonly #file: string;
  readonly #versions = new Map<string, Version>();
  /** Which version each label is attached to. */
  readonly #stages = new Map<string, string>();

  private constructor(file: string) {
    this.#file = file;
  }

  /** The secret that lies in a file; undefined if there is none. */
  static async open(file: string): Promise<Secret | undefined> {
    const found = await Promise.all([readFile(file, 'utf8'), stat(file)]).catch(() => undefined);
    if (!found) return undefined;
    const [text, { mtimeMs }] = found;
    const secret = new Secret(file);
    secret.#add(randomUUID(), { text, createdAt: mtimeMs / 1000 }, [current]);
    return secret;
  }

  /** @throws SecretsError ResourceNotFoundException */
  find(id: string | undefined, stage: string | undefined): KnownVersion {
    const wanted = id ?? this.#stages.get(stage ?? current) ?? '';
    const version = this.#versions.get(wanted);
    const stages = [...this.#stages].flatMap(([name, at]) => (at === wanted ? [name] : []));
    if (version && (stage === undefined || stages.includes(stage))) {
      return { id: wanted, ...version, stages };
    }
    throw new SecretsError(
      'ResourceNotFoundException',
      `Secrets Manager can't find the specified secret value for ${id ?? stage ?? current}`,
    );
  }

  /**
   * Begins a rotation: labels a version that holds nothing yet. The same one again changes nothing.
   *
   * @throws SecretsError InvalidRequestException if an earlier one was broken off, however it ended
   */
  begin(id: string): void {
    const under = this.#stages.get(pending);
    if (under !== undefined && under !== id && under !== this.#stages.get(current)) {
      throw new SecretsError(
        'InvalidRequestException',
        "A previous rotation isn't complete. That rotation will be reattempted.",
      );
    }
    if (!this.#versions.has(id)) this.#stages.set(pending, id);
  }

  /**
   * Adds a version. The same one again changes nothing.
   *
   * @throws SecretsError ResourceExistsException if it is there with another content
   */
  async put(id: string, text: string, stages: readonly string[]): Promise<KnownVersion> {
    const known = this.#versions.get(id);
    if (known && known.text !== text) {
      throw new SecretsError(
        'ResourceExistsException',
        `The version ${id} already exists with another content`,
      );
    }
    const before = this.#stages.get(current);
    if (!known) this.#add(id, { text, createdAt: Date.now() / 1000 }, stages);
    if (before !== undefined && this.#stages.get(current) !== before) await this.#keep(before);
    return this.find(id, undefined);
  }

  /**
   * Takes a label from a version, and attaches it to another one if one is named.
   *
   * @throws SecretsError InvalidParameterException if it is not there, ResourceNotFoundException
   */
  async move(stage: string, from: string | undefined, to: string | undefined): Promise<void> {
    const before = this.#stages.get(stage);
    if (before !== from) {
      throw new SecretsError(
        'InvalidParameterException',
        `The staging label ${stage} is currently attached to version ${before}`,
      );
    }
    if (to !== undefined) this.find(to, undefined);
    if (to === undefined) this.#stages.delete(stage);
    else this.#stages.set(stage, to);
    if (stage === current && before !== undefined) await this.#keep(before);
  }

  #add(id: string, version: Version, stages: readonly string[]): void {
    this.#versions.set(id, version);
    for (const stage of stages) this.#stages.set(stage, id);
  }

  /** Writes the version that counts now: a crash leaves all of it or of the one before. */
  async #keep(before: string): Promise<void> {
    this.#stages.set(previous, before);
    await writeFile(`${this.#file}.new`, this.find(undefined, current).text, { mode: 0o600 });
    await rename(`${this.#file}.new`, this.#file);
  }
}
