import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type EarlierSnapshot, noHistory } from '../../../analytics/lake/history.ts';
import { computeSnapshot, type Snapshot } from '../../../analytics/lake/snapshot.ts';
import type { DocumentSource } from '../../../analytics/reports/documents/document-source.ts';
import { exampleAnswers } from '../../../infra/example-data/answers.ts';
import { type ExampleFrame, exampleFrame } from '../../../infra/example-data/frame.ts';
import { exampleOwner } from '../../../infra/local/example-owner.ts';
import type { Edition } from '../../../schemas/results.ts';
import type { Language } from '../../../schemas/text.ts';
import type { Wave } from '../../../schemas/wave.ts';
import { exampleCases } from '../example-cases.ts';
import { tablesInFolder } from '../tables-in-folder.ts';
import { technikStatus, thueringen, wave } from '../technik-status.ts';
import { withFolder } from '../with-folder.ts';

/** Three published waves of the questionnaire that ships, the oldest first. */
const waves: Wave[] = [
  { id: 'w1', de: 'Zweites Halbjahr 2025', en: 'Second half of 2025', on: '2025-12-31' },
  { id: 'w2', de: 'Erstes Halbjahr 2026', en: 'First half of 2026', on: '2026-06-30' },
  { id: 'w3', de: 'Zweites Halbjahr 2026', en: 'Second half of 2026', on: '2026-12-31' },
].map(({ id, de, en, on }) => ({
  ...wave,
  ...{ id, title: { de, en }, referenceDate: on, status: 'PUBLISHED', exampleData: true },
}));

/**
 * What documents are made of: the last of three waves of invented units, all of them computed as Pegel
 * computes them.
 *
 * @param frame who is asked; the 206 units of Thuringia if it is not given
 */
export async function exampleSource(
  edition: Edition,
  language: Language = 'de',
  frame: ExampleFrame = exampleFrame(thueringen, 'all'),
): Promise<DocumentSource> {
  const last = await lastSnapshot(frame);
  const { results, answers } = last.figures[edition];
  return {
    ...{ results, answers, language },
    labels: labels(),
    takenAt: '2027-02-15T09:00:00Z',
    owner: exampleOwner,
    url: 'https://pegel.example.org',
  };
}

const computed = new Map<string, Promise<Snapshot>>();

/** Each frame is computed once in a process. */
function lastSnapshot(frame: ExampleFrame): Promise<Snapshot> {
  const key = `${frame.registry.id} ${frame.units.length}`;
  const known = computed.get(key) ?? computeWaves(frame);
  computed.set(key, known);
  return known;
}

function computeWaves({ registry, units }: ExampleFrame): Promise<Snapshot> {
  return withFolder(async (folder) => {
    const earlier: EarlierSnapshot[] = [];
    let last: Snapshot | undefined;
    for (const [index, asked] of waves.entries()) {
      const tables = join(folder, asked.id);
      await mkdir(tables);
      const { referenceDate } = asked;
      const answers = units.map((unit) =>
        exampleAnswers(technikStatus, { unit, referenceDate, round: index + 1 }),
      );
      last = await computeSnapshot(tables, {
        ...{ wave: asked, questionnaire: technikStatus, registry },
        cases: exampleCases(asked.id, units, answers),
        history: { ...noHistory, earlier },
      });
      earlier.push({
        ...{ wave: asked.id, snapshot: last.id, released: last.id },
        figures: { internal: last.figures.internal.results, public: last.figures.public.results },
        ...tablesInFolder(tables),
      });
    }
    if (!last) throw new TypeError('there are waves');
    return last;
  });
}

/** What the questions are called, with their sections. */
function labels(): DocumentSource['labels'] {
  return new Map(
    technikStatus.sections.flatMap(({ title, questions }) =>
      questions.map(({ id, label }) => [
        id,
        { de: `${title.de}: ${label.de}`, en: `${title.en}: ${label.en}` },
      ]),
    ),
  );
}
