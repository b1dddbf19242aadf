/** Where the console begins. */
export const consolePath = '/coordinate';

/** The path of a page of the console; each part is one segment. */
export function consolePathOf(...parts: string[]): string {
  return [consolePath, ...parts.map(encodeURIComponent)].join('/');
}

/** The path of a wave in the console, or of a page below it. */
export function wavePath(wave: string, ...parts: string[]): string {
  return consolePathOf('waves', wave, ...parts);
}

/** The board of a wave, or the part of it that is about one district (AGS). */
export function boardPath(wave: string, district?: string): string {
  return wavePath(wave, 'board', ...(district ? [district] : []));
}

/** The chasing list of a wave, or one of its files. */
export function chasingPath(wave: string, query = new URLSearchParams(), file = 'chasing'): string {
  return withQuery(wavePath(wave, file), query);
}

/** A path with a query, if there is anything in it. */
export function withQuery(path: string, query: URLSearchParams): string {
  return query.size > 0 ? `${path}?${query}` : path;
}

/** The mails of a wave, or a page below. */
export function mailsPath(wave: string, ...page: string[]): string {
  return wavePath(wave, 'mails', ...page);
}

/** The mails of which somebody has to say what became of them. */
export const uncertainPath = consolePathOf('mails', 'uncertain');
/** Where somebody says which reports they want. */
export const subscriptionPath = consolePathOf('subscription');
/** Who is told when results are published. */
export const recipientsPath = consolePathOf('recipients');
/** What units ask for. */
export const requestsPath = consolePathOf('requests');
