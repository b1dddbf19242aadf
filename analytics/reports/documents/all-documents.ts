import type { DocumentKind } from './document.ts';

/** All that is made of a snapshot, in the order in which it is offered. */
export const allDocuments: readonly DocumentKind[] = [];
