import type { DocumentKind } from '../../../analytics/reports/documents/document.ts';

/** Kinds of documents that are quickly made and hold what decides about them, and how often each was made. */
export interface SmallKinds {
  kinds: DocumentKind[];
  made: { note: number; briefs: number };
}

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));

/** A note on the snapshot, and briefs of two districts. */
export function smallKinds(): SmallKinds {
  const made = { note: 0, briefs: 0 };
  const note: DocumentKind = {
    id: 'note',
    title: { de: 'Notiz', en: 'Note' },
    *write({ results, language, takenAt, owner }) {
      made.note += 1;
      yield {
        path: `${language === 'de' ? 'notiz' : 'note'}.txt`,
        mediaType: 'text/plain; charset=utf-8',
        title: { de: 'Notiz', en: 'Note' },
        body: bytesOf([results.snapshot, results.edition, takenAt, owner.office]),
      };
    },
  };
  const briefs: DocumentKind = {
    id: 'briefs',
    title: { de: 'Kurzberichte', en: 'Briefs' },
    async *write({ results, language }) {
      made.briefs += 1;
      for (const { ags5, name } of results.districts.slice(0, 2)) {
        yield {
          path: `${language === 'de' ? 'kreise' : 'districts'}/${ags5}.pdf`,
          mediaType: 'application/pdf',
          title: { de: `Kurzbericht ${name}`, en: `Brief ${name}` },
          body: bytesOf([name, results.edition]),
        };
      }
    },
  };
  return { kinds: [note, briefs], made };
}
