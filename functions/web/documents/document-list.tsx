import type { IndexedFile } from '../../../schemas/documents.ts';
import { formatNumber } from '../../../schemas/format.ts';
import type { Language } from '../../../schemas/text.ts';
import { Details } from '../components/details.tsx';
import { useHref, usePage, useTexts } from '../page-context.ts';

interface DocumentListProps {
  files: readonly IndexedFile[];
  /** The address of the documents, without the stage prefix. */
  path: string;
}

/** More files of one group than that are folded away. */
const shownAtMost = 4;

/** The documents of a snapshot, each with its kind and size. */
export function DocumentList({ files, path }: DocumentListProps) {
  const { language } = usePage();
  const { documents } = useTexts();
  return (
    <ul class="kern-list">
      {groupsOf(files).map((group) =>
        group.length > shownAtMost ? (
          <li>
            <Details title={documents.many(titleOf(group, language), count(group, language))}>
              <Files files={group} path={path} />
            </Details>
          </li>
        ) : (
          group.map((file) => (
            <li class="kern-body">
              <FileLink file={file} path={path} />
            </li>
          ))
        ),
      )}
    </ul>
  );
}

function Files({ files, path }: DocumentListProps) {
  return (
    <ul class="kern-list">
      {files.map((file) => (
        <li class="kern-body">
          <FileLink file={file} path={path} />
        </li>
      ))}
    </ul>
  );
}

/** Leads to one document, with its kind and size. */
export function FileLink({ file, path }: { file: IndexedFile; path: string }) {
  const { language } = usePage();
  const href = useHref();
  const title = file.title[language];
  const ending = /\.([a-z0-9]+)$/.exec(file.path)?.[1]?.toUpperCase();
  // Some titles say what kind of file it is.
  const kind = ending && !title.includes(ending) ? ending : undefined;
  // The language of the page is in the address, so that it leads whoever else gets it to the same file.
  const address = `${href(path)}/${file.path}?lang=${language}`;
  return (
    <a class="kern-link kern-link--no-visited-state" href={address}>
      {title} – {[kind, formatBytes(file.bytes, language)].filter(Boolean).join(', ')}
    </a>
  );
}

function groupsOf(files: readonly IndexedFile[]): IndexedFile[][] {
  return [...Map.groupBy(files, ({ group }) => group.de).values()];
}

const titleOf = ([first]: readonly IndexedFile[], language: Language) =>
  first?.group[language] ?? '';

function count(files: readonly IndexedFile[], language: Language): string {
  return formatNumber(files.length, language);
}

/** 812 kB, 1,2 MB: in thousands of bytes, as file managers show it. */
function formatBytes(bytes: number, language: Language): string {
  if (bytes >= 1e6) return `${formatNumber(Math.round(bytes / 1e5) / 10, language)}\u00a0MB`;
  return `${formatNumber(Math.max(1, Math.round(bytes / 1e3)), language)}\u00a0kB`;
}
