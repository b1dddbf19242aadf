import type { Text } from '../../../schemas/text.ts';
import type { Method } from '../../indicators/indicator.ts';
import type { Table } from '../table.ts';

/**
 * A part of the results as every document has it: what its figures say, the charts that show them, and
 * the tables that they stand in. Pages of a report, slides and sheets all come from here, so that they
 * say the same in the same order.
 */
export interface Section {
  /** Names the section in addresses and file names. */
  id: string;
  /** The topic of `Results`, where the section is about one. */
  topic?: string;
  title: Text;
  /** What the figures say, in plain sentences: the first alone is the gist, read below the title. */
  summary: Text[];
  /** Names of charts on the closed list, see `listCharts`. */
  charts: string[];
  /** The first is the one that the charts show. */
  tables: Table[];
  /** What readers must know besides the methods. */
  note?: Text | undefined;
  /** How the figures are counted. */
  methods: Method[];
}
