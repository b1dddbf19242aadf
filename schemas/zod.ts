import { config } from 'zod/mini';
import en from 'zod/v4/locales/en.js';

/**
 * zod as all of Pegel uses it: its form in functions, which a process loads and builds in half the time
 * ([0001](../docs/adr/0001-libraries.md)). What it says of wrong values, it says in English: whom it is
 * told reads a log or a terminal.
 */
export * from 'zod/mini';

config(en());
