/** One thing that is wrong, and where. */
export interface Issue {
  /** Where, in the notation of JavaScript: `sections[1].questions[0].showIf`. */
  path: string;
  message: string;
}

/**
 * The closed family of what can go wrong on purpose. Each member is mapped to a status and to one
 * sentence for a person in one place; anything else is a defect and reads as one.
 */
export abstract class PegelError extends Error {
  /** Written out: bundles shorten the names of classes, and logs show this one. */
  abstract override readonly name: string;
}

/** As many errors of a file as a person reads before mending the first ones. */
const issuesToName = 50;

/** A file that a person brought (questionnaire, register, spreadsheet) is not as it must be. */
export class InvalidFileError extends PegelError {
  override readonly name = 'InvalidFileError';
  readonly issues: readonly Issue[];

  constructor(what: string, issues: readonly Issue[]) {
    const named = issues.slice(0, issuesToName).map((i) => `  ${i.path}: ${i.message}`);
    const more = issues.length - named.length;
    super(
      [
        `${what} has ${issues.length} error(s):`,
        ...named,
        ...(more > 0 ? [`  and ${more} more`] : []),
      ].join('\n'),
    );
    this.issues = issues;
  }
}

/** What was asked for does not exist. */
export class NotFoundError extends PegelError {
  override readonly name = 'NotFoundError';
}

/** What was to be made is there already, and is not to be replaced. */
export class AlreadyThereError extends PegelError {
  override readonly name = 'AlreadyThereError';
}

/** Somebody else has begun the same work later and carries on alone. */
export class TakenOverError extends PegelError {
  override readonly name = 'TakenOverError';
}

/** The register of municipalities is half old and half new. */
export class UnsettledRegisterError extends PegelError {
  override readonly name = 'UnsettledRegisterError';
}

/** The link or the session does not, or no longer, give access. */
export class AccessDeniedError extends PegelError {
  override readonly name = 'AccessDeniedError';
}

/** The wave (not open yet, closed, cancelled) or the case (ended) does not take answers. */
export class WaveClosedError extends PegelError {
  override readonly name = 'WaveClosedError';
}

/** A wave cannot be opened as it is planned. */
export class InvalidPlanError extends PegelError {
  override readonly name = 'InvalidPlanError';
}

/** Answers are missing or wrong, so that the response cannot be submitted. */
export class IncompleteResponseError extends PegelError {
  override readonly name = 'IncompleteResponseError';
}

/** The process is set up wrongly: an environment variable, a port, a folder. */
export class ConfigurationError extends PegelError {
  override readonly name: string = 'ConfigurationError';
}

/** Whoever is signed in may not do this. */
export class ForbiddenError extends PegelError {
  override readonly name = 'ForbiddenError';
}

/** Other work is under way that must end first; nothing was written. */
export class BusyError extends PegelError {
  override readonly name = 'BusyError';
}

/** What a form was made from has changed since, so that nothing was written. */
export class StaleError extends PegelError {
  override readonly name = 'StaleError';
}

/** What is wrong with an object of the store that belongs to a snapshot. */
export type SnapshotFault =
  /** It is named, but not there. */
  | 'missing'
  /** It is shorter or longer than noted, or cannot be read. */
  | 'damaged'
  /** It has the right length, and other bytes than those noted. */
  | 'wrongHash'
  /** It was written by another version of Pegel, whose files this one does not read. */
  | 'unknownVersion'
  /** The store does not take it. */
  | 'notWritable';

/** An object of the store that a snapshot consists of. */
export interface SnapshotPlace {
  wave: string;
  /** None for what belongs to the wave as a whole, as its pointer does. */
  snapshot?: string | undefined;
  /** The key of the object. */
  file: string;
}

const faults: Record<SnapshotFault, string> = {
  missing: 'is not there',
  damaged: 'is damaged',
  wrongHash: 'has other content than its manifest says',
  unknownVersion: 'was written in a version that is not known here',
  notWritable: 'cannot be written',
};

/** A snapshot cannot be read or written. What counted before still does. */
export class SnapshotError extends PegelError {
  override readonly name = 'SnapshotError';
  readonly reason: SnapshotFault;

  constructor(
    reason: SnapshotFault,
    { wave, snapshot, file }: SnapshotPlace,
    { cause }: ErrorOptions = {},
  ) {
    const whose = snapshot === undefined ? `wave ${wave}` : `snapshot ${snapshot} of wave ${wave}`;
    const why = cause instanceof Error ? `: ${cause.message}` : '';
    super(`${file}, of ${whose}, ${faults[reason]}${why}`, { cause });
    this.reason = reason;
  }
}

/** Why somebody could not sign in. */
export type SignInFailure =
  /** The attempt is too old, was answered before, or was begun in another browser. */
  | 'expired'
  /** The person changed their mind at the issuer. */
  | 'cancelled'
  | 'unreachable'
  /** What the issuer answers does not fit, or it knows no such client. */
  | 'refused'
  /** The issuer knows the person, but no role here. */
  | 'noRole'
  /** The person coordinates a district, but the issuer does not say which. */
  | 'noDistrict';

/** Somebody could not sign in. */
export class SignInError extends PegelError {
  override readonly name = 'SignInError';
  readonly reason: SignInFailure;
  /** What operators find it by: how the issuer, the protocol or the network calls it. */
  readonly code: string | undefined;

  constructor(reason: SignInFailure, options?: ErrorOptions & { code: string }) {
    super(`The sign-in failed: ${reason}`, options);
    this.reason = reason;
    this.code = options?.code;
  }
}

/** Why an engine did not answer a query. */
export type EngineFailure =
  /** The engine could not run it: wrong SQL, a missing table, no permission to read. */
  | 'failed'
  /** Somebody stopped it: whoever asked, or an operator. */
  | 'cancelled'
  /** It would have read more than is allowed. */
  | 'scanLimit'
  | 'timeout'
  /** The engine had no room for it until the time was over. */
  | 'throttled';

/** A query was not answered. */
export class EngineError extends PegelError {
  override readonly name = 'EngineError';
  readonly reason: EngineFailure;

  /** @param detail what helps to find the query at the engine; never values of rows */
  constructor(reason: EngineFailure, detail: string, options?: ErrorOptions) {
    super(`The query was not answered: ${reason} (${detail})`, options);
    this.reason = reason;
  }
}
