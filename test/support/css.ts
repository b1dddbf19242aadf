/** One selector of a rule, and the at-rule that the rule stands in. */
export interface Selector {
  text: string;
  within: string;
}

/** All selectors of a stylesheet, one by one, without those of keyframes. */
export function selectorsOf(css: string): Selector[] {
  const selectors: Selector[] = [];
  const open: string[] = [];
  for (const [, chunk = '', brace] of css.matchAll(/([^{}]*)([{}])/g)) {
    if (brace === '}') {
      open.pop();
      continue;
    }
    const prelude = chunk.slice(chunk.lastIndexOf(';') + 1).trim();
    const within = open.at(-1) ?? '';
    if (!prelude.startsWith('@') && !within.includes('keyframes')) {
      selectors.push(...splitList(prelude).map((text) => ({ text, within })));
    }
    open.push(prelude);
  }
  return selectors;
}

/** The classes that a selector names, in brackets too. */
export const classesIn = (selector: string): string[] =>
  [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name);

/** Parts of classes that a selector asks for, as in `[class*=kern-heading-]`. */
export const partsOfClassesIn = (selector: string): string[] =>
  [...selector.matchAll(/\[class[*^]=([\w-]+)/g)].map(([, part = '']) => part);

/** The elements that a selector names, in brackets too. */
export const elementsIn = (selector: string): string[] =>
  [...selector.matchAll(/(?:^|[\s>+~(,])([a-z]+\d?)/g)].map(([, name = '']) => name);

/** The attributes that a selector names, in brackets too. */
export const attributesIn = (selector: string): string[] =>
  [...selector.matchAll(/\[([a-z-]+)/gi)].map(([, name = '']) => name);

/** The variables that a stylesheet gives a value. */
export const variablesDefinedIn = (css: string): Set<string> =>
  new Set([...css.matchAll(/[{;]\s*(--[\w-]+)\s*:/g)].map(([, name = '']) => name));

/** The variables whose value a stylesheet uses. */
export const variablesUsedIn = (css: string): Set<string> =>
  new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name));

/** Splits at commas that stand in no brackets. */
function splitList(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const letter of list) {
    if ('(['.includes(letter)) depth += 1;
    if (')]'.includes(letter)) depth -= 1;
    if (letter === ',' && depth === 0) parts.push('');
    else parts.push(`${parts.pop()}${letter}`);
  }
  return parts.map((part) => part.trim());
}
