import type { MappedColumn, Mapping } from '../../../../schemas/mapping.ts';
import type { Questionnaire } from '../../../../schemas/questionnaire.ts';
import { type Edition, referenceDayOf, titleOf } from '../../waves/plan-wave.ts';
import type { Cell } from '../cell.ts';
import type { SheetTable } from '../table.ts';
import { guessKey } from './guess-key.ts';
import { type Match, matchColumn, toMappedColumn } from './match-column.ts';
import { targetsOf } from './targets.ts';

interface Column {
  header: string;
  /** The filled cells. */
  cells: Cell[];
}

/**
 * Drafts the mapping of a spreadsheet. What is unsure stays empty, so that an import asks for it;
 * empty columns are ignored.
 *
 * @param waveId fills in title and reference date if it ends in -YYYY-1 or -YYYY-2
 */
export function proposeMapping(
  table: SheetTable,
  questionnaire: Questionnaire,
  waveId: string,
  sheet: string | undefined,
): Mapping {
  const all = table.header.flatMap((header, index): Column[] =>
    header === '' ? [] : [{ header, cells: table.rows.flatMap(({ cells }) => cells[index] ?? []) }],
  );
  const key = guessKey(all) ?? { column: '', holds: 'name' as const };
  const columns = all.filter(({ header }) => header !== key.column);
  const filled = columns.filter(({ cells }) => cells.length > 0);
  const matches = bestMatches(filled, questionnaire);
  return {
    ...headOf(waveId, questionnaire),
    questionnaire: { id: questionnaire.id, version: questionnaire.version },
    ...(sheet !== undefined && { sheet }),
    key,
    columns: Object.fromEntries(
      filled.map(({ header, cells }): [string, MappedColumn] => {
        const match = matches.get(header);
        return [header, match ? toMappedColumn(match, cells) : { question: '' }];
      }),
    ),
    ignored: columns.filter(({ cells }) => cells.length === 0).map(({ header }) => header),
  };
}

function headOf(waveId: string, questionnaire: Questionnaire) {
  const [, year, half] = /-(\d{4})-([12])$/.exec(waveId) ?? [];
  if (!year) return { title: questionnaire.title, referenceDate: '' };
  const edition: Edition = { year: Number(year), half: half === '1' ? 1 : 2 };
  return {
    title: titleOf(questionnaire, edition),
    referenceDate: referenceDayOf(edition).toString(),
  };
}

/** A second choice this near makes the first one unsure. */
const leastLead = 0.05;

/** The best target of each column that is clearly better than all others; no target twice. */
function bestMatches(columns: Column[], questionnaire: Questionnaire): Map<string, Match> {
  const targets = targetsOf(questionnaire);
  const scoreOf = ({ header, cells }: Match) => 0.6 * header + 0.4 * cells;
  const candidates = columns.flatMap(({ header, cells }) => {
    const [best, second] = targets
      .flatMap((target) => matchColumn(header, cells, target) ?? [])
      .sort((one, other) => scoreOf(other) - scoreOf(one));
    const isClear = best && scoreOf(best) - (second ? scoreOf(second) : 0) >= leastLead;
    return isClear ? [{ header, match: best }] : [];
  });
  const taken = new Set<Match['target']>();
  const matches = new Map<string, Match>();
  for (const { header, match } of candidates.sort((a, b) => scoreOf(b.match) - scoreOf(a.match))) {
    if (taken.has(match.target)) continue;
    taken.add(match.target);
    matches.set(header, match);
  }
  return matches;
}
