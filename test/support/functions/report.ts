import { makeAllDueDocuments as makeAllDueDocumentsItself } from '../../../functions/report/make-all-due.ts';
import { makeDueDocuments as makeDueDocumentsItself } from '../../../functions/report/make-due-documents.ts';
import { underSpec } from '../under-spec/under-spec.ts';

export const makeDueDocuments = underSpec('report', makeDueDocumentsItself);
export const makeAllDueDocuments = underSpec('report', makeAllDueDocumentsItself);
