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
