import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { stylesheet as served } from '../../../functions/assets/stylesheet.ts';
import { ownStyles } from '../../../functions/web/assets.ts';
import { kernParts } from '../../../functions/web/styles/kern-parts.ts';
import {
  attributesIn,
  classesIn,
  elementsIn,
  partsOfClassesIn,
  selectorsOf,
  variablesDefinedIn,
  variablesUsedIn,
} from '../../support/css.ts';
import { purgeKern } from '../../support/purge-kern.ts';

const kernFile = createRequire(import.meta.url).resolve('@kern-ux/native/dist/kern.min.css');
const kern = readFileSync(kernFile, 'utf8');
const parts = served.slice(0, -ownStyles.length);
const textOf = ({ text, within }: { text: string; within: string }) => `${within} ${text}`.trim();
const inParts = new Set(selectorsOf(parts).map(textOf));

const sources = globSync('{functions,analytics}/**/*.{ts,tsx}', {
  // The console has a stylesheet of its own.
  exclude: ['functions/web/styles/{kern-parts,console}.ts', 'functions/coordinate/**'],
}).map((file) => readFileSync(file, 'utf8'));
const inSources = (pattern: RegExp) =>
  new Set(sources.flatMap((text) => text.match(pattern) ?? []));

/** KERN's classes as the sources name them; a name with a mark at its end is completed later. */
const named = inSources(/(?<![\w@/-])kern-[\w-]+/g);
const elements = inSources(/(?<=<)[a-z][a-z\d]*(?=[\s>])/g);
const attributes = inSources(/(?<=\s)[a-z-]+(?==["{])/g);
const begun = [...named].filter((name) => /[-_]$/.test(name));
const quoted = inSources(/(?<=["'])[a-z]+(?=["'])/g);
const whole = [...named].filter((name) => !/[-_]$/.test(name));

describe("KERN's parts in the stylesheet", () => {
  it('are kept as PurgeCSS finds them (`-u` writes them anew)', async () => {
    const kept = `${JSON.stringify({ css: await purgeKern() }, undefined, 2)}\n`;
    await expect(kept).toMatchFileSnapshot('../../../functions/assets/kern-used.json');
  });

  it('are those of the classes that the sources name, and of no others', () => {
    const completed = (start: string) =>
      kernParts.classes.filter((name) => name.startsWith(start) && name !== start);
    for (const start of begun) expect(completed(start), start).not.toEqual([]);
    const all = new Set([...whole, ...begun.flatMap(completed)]);
    expect(kernParts.classes.toSorted()).toEqual([...all].toSorted());
  });

  it('are those of all names that the sources may complete', () => {
    const inKern = new Set(selectorsOf(kern).flatMap(({ text }) => classesIn(text)));
    const possible = [...inKern].filter((name) =>
      begun.some((start) => name.startsWith(start) && quoted.has(name.slice(start.length))),
    );
    // Words that mean something else: the page /check, an error that is no badge, what happens to a
    // wave, what is chosen of a mail.
    const others = ['check', 'close', 'draft', 'help', 'language', 'mail'].map(
      (word) => `kern-icon--${word}`,
    );
    const meant = new Set(possible).difference(new Set([...others, 'kern-badge--danger']));
    expect([...meant].filter((name) => !kernParts.classes.includes(name))).toEqual([]);
    expect(meant).toContain('kern-alert--warning');
  });

  it('have every rule for those classes, with states, forced colours and widths of the screen', () => {
    const { classes } = kernParts;
    const wanted = selectorsOf(kern).filter(
      ({ text, within }) =>
        classesIn(text).every((name) => classes.includes(name)) &&
        partsOfClassesIn(text).every((part) => classes.some((name) => name.includes(part))) &&
        elementsIn(text).every((name) => elements.has(name)) &&
        attributesIn(text).every((name) => attributes.has(name)) &&
        !/=(dark|file|color|range)\]/.test(text) &&
        !within.includes('prefers-color-scheme'),
    );
    expect(wanted.map(textOf).filter((text) => !inParts.has(text))).toEqual([]);
    for (const state of [':hover', ':active', ':focus', ':focus-visible', ':checked', ':visited']) {
      expect(
        wanted.some(({ text }) => text.includes(state)),
        state,
      ).toBe(true);
    }
    expect(wanted.some(({ within }) => within.includes('forced-colors'))).toBe(true);
  });

  it('name no other class as what is styled', () => {
    const withoutConditions = (text: string) =>
      text.replaceAll(/:(not|has)\((?:[^()]|\([^()]*\))*\)/g, '');
    const others = selectorsOf(parts)
      .flatMap(({ text }) => classesIn(withoutConditions(text)))
      .filter((name) => !kernParts.classes.includes(name));
    expect(others).toEqual([]);
  });

  it('know the light theme alone, whatever the browser prefers', () => {
    expect(kern).toContain('prefers-color-scheme');
    expect(parts).not.toMatch(/prefers-color-scheme|dark\]|kern-dark/);
    expect([...inParts]).toContain('[data-kern-theme=light]');
  });

  it('define the variables that are used, and no others', () => {
    const inKern = variablesDefinedIn(kern);
    const used = [...variablesUsedIn(served)].filter((name) => inKern.has(name));
    expect(used.length).toBeGreaterThan(50);
    expect([...variablesDefinedIn(parts)].toSorted()).toEqual(used.toSorted());
  });

  it('weigh less than a third of what they are taken from', () => {
    expect(gzipSync(parts).length).toBeLessThan(gzipSync(kern).length / 3);
    expect(gzipSync(served).length).toBeLessThan(11_000);
  });
});
