/** What the marks of a chart say, in document order. */
export function markTitles(svg: string): string[] {
  return [...svg.matchAll(/<g data-mark="">(?:<title>([^<]*)<\/title>)?/g)].map(([, title]) =>
    String(title),
  );
}

/** The texts that are seen, in document order. */
export function visibleTexts(svg: string): string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text]) => String(text));
}

/** What is said of a chart where it cannot be seen. */
export function description(svg: string): string {
  return String(/<desc[^>]*>([^<]*)/.exec(svg)?.[1]);
}
