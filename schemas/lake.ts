/**
 * Raised with every change of the tables that makes older files unreadable by what reads them: a snapshot
 * names the version that it was written in.
 */
export const lakeVersion = 3;

/**
 * The versions of the lake whose figures are read: what was public once is kept for good. The next one is
 * added here.
 */
export const knownLakeVersions: readonly number[] = [2, lakeVersion];

/**
 * The versions whose tables are read where a later wave begins in them: all that is read there is in those
 * of version 2 as in those of today.
 */
export const readLakeVersions: readonly number[] = [2, lakeVersion];

/** The column types that DuckDB, Parquet and Glue share. */
export type ColumnType = 'VARCHAR' | 'INTEGER' | 'BOOLEAN' | 'DATE';

export interface Column {
  name: string;
  type: ColumnType;
  nullable?: true;
  description: string;
}

export interface LakeTable {
  name: string;
  /** Unique: the rows of a file are sorted by it, which makes its bytes deterministic. */
  key: readonly string[];
  columns: readonly Column[];
}

/** Whether there is a value: "cannot answer", unanswered and not applicable are three things. */
export const observations = ['OBSERVED', 'UNKNOWN', 'MISSING', 'NOT_APPLICABLE'] as const;
export type Observation = (typeof observations)[number];

/** Where a value comes from. */
export const sources = ['REPORTED', 'CONFIRMED', 'PROXY', 'IMPORTED', 'CARRIED'] as const;
export type Source = (typeof sources)[number];

const survey = {
  name: 'survey',
  type: 'VARCHAR',
  description: 'Id of the questionnaire.',
} as const;
const wave = { name: 'wave', type: 'VARCHAR', description: 'Id of the wave.' } as const;
const unit = {
  name: 'unit',
  type: 'VARCHAR',
  description: 'Regional key (ARS) of the unit, 12 digits.',
} as const;
const observation = {
  name: 'obs_status',
  type: 'VARCHAR',
  description:
    'OBSERVED, UNKNOWN (cannot answer), MISSING (unanswered) or NOT_APPLICABLE (hidden).',
} as const;
const source = {
  name: 'source',
  type: 'VARCHAR',
  description:
    'REPORTED, CONFIRMED (as unchanged since the wave before), PROXY, IMPORTED or CARRIED.',
} as const;

const age_waves = {
  name: 'age_waves',
  type: 'INTEGER',
  description: 'Waves since it was given; 0 is this one.',
} as const;

/**
 * The tables of the lake, one immutable Parquet file each for a wave and snapshot.
 * Internal questions, key, e-mail, free text, sign-off and "other" texts stay out; of an internal
 * question, only what the questionnaire counts points for (`readiness`) or looks ahead to (`expiries`)
 * is told.
 */
export const lakeTables = {
  answers: {
    name: 'answers',
    key: ['unit', 'question', 'item'],
    columns: [
      survey,
      wave,
      unit,
      { name: 'question', type: 'VARCHAR', description: 'Id of the question.' },
      {
        name: 'item',
        type: 'VARCHAR',
        description: 'Matrix row or option of a multiple choice; empty where there is none.',
      },
      {
        name: 'value',
        type: 'VARCHAR',
        nullable: true,
        description:
          'Chosen option or matrix column; "selected" for an option of a multiple choice.',
      },
      { name: 'number', type: 'INTEGER', nullable: true, description: 'Whole number.' },
      {
        name: 'date',
        type: 'DATE',
        nullable: true,
        description: 'Date; the first day stands for a month.',
      },
      { name: 'meaning_version', type: 'INTEGER', description: 'Meaning version of the question.' },
      observation,
      source,
      age_waves,
      { name: 'submission_no', type: 'INTEGER', description: 'Number of the submission.' },
    ],
  },
  frame: {
    name: 'frame',
    key: ['unit'],
    columns: [
      survey,
      wave,
      unit,
      { name: 'name', type: 'VARCHAR', description: 'Name of the unit at the reference date.' },
      {
        name: 'kind',
        type: 'VARCHAR',
        description: 'district, districtFreeCity or administration.',
      },
      { name: 'district', type: 'VARCHAR', description: 'District key (AGS, 5 digits).' },
      { name: 'inhabitants', type: 'INTEGER', description: 'Inhabitants.' },
      {
        name: 'size_class',
        type: 'VARCHAR',
        description: 'under5000, from5000, from20000, from50000 or from100000 (inhabitants).',
      },
      {
        name: 'municipalities',
        type: 'INTEGER',
        description: 'Municipalities spoken for; 0 where others speak for them.',
      },
      { name: 'case_status', type: 'VARCHAR', description: 'Status of the case.' },
      {
        name: 'disposition',
        type: 'VARCHAR',
        description: 'complete, partial, none or notEligible.',
      },
      {
        name: 'is_carried',
        type: 'BOOLEAN',
        description: 'Whether earlier answers of the unit are carried forward.',
      },
      {
        name: 'completed_on',
        type: 'DATE',
        nullable: true,
        description:
          'Day (Europe/Berlin) of the first submission of a complete response; null where nobody knows it.',
      },
    ],
  },
  status: {
    name: 'status',
    key: ['unit', 'topic'],
    columns: [
      survey,
      wave,
      unit,
      { name: 'topic', type: 'VARCHAR', description: 'Topic of the adoption status.' },
      {
        name: 'status',
        type: 'VARCHAR',
        description: 'inProduction, rollingOut, planned, none or unknown.',
      },
      {
        name: 'basic_in_production',
        type: 'BOOLEAN',
        description: 'Whether a route without automation is in production.',
      },
      observation,
      source,
      age_waves,
    ],
  },
  readiness: {
    name: 'readiness',
    key: ['unit', 'part'],
    columns: [
      survey,
      wave,
      unit,
      { name: 'part', type: 'VARCHAR', description: 'Part of the score; empty for the whole.' },
      { name: 'points', type: 'INTEGER', description: 'Points reached, in hundredths.' },
      {
        name: 'known',
        type: 'INTEGER',
        description: 'Items that are known; of hidden questions, too.',
      },
      { name: 'items', type: 'INTEGER', description: 'Items that points are given for.' },
      {
        name: 'level',
        type: 'VARCHAR',
        description:
          'Level of the whole; empty for a part, notAssessable where too little is known.',
      },
      source,
      age_waves,
    ],
  },
  expiries: {
    /** Internal: for the console only, never in what is published. */
    name: 'expiries',
    key: ['unit', 'question'],
    columns: [
      survey,
      wave,
      unit,
      { name: 'question', type: 'VARCHAR', description: 'Question for the month.' },
      { name: 'month', type: 'DATE', description: 'First day of the month in which it ends.' },
      source,
      age_waves,
    ],
  },
  codes: {
    /**
     * Labels of all that can stand in `answers`. A question, and a row of a matrix, have a row of
     * their own with an empty `option`.
     */
    name: 'codes',
    key: ['question', 'item', 'option'],
    columns: [
      survey,
      wave,
      { name: 'question', type: 'VARCHAR', description: 'Id of the question.' },
      { name: 'item', type: 'VARCHAR', description: 'Matrix row; empty where there is none.' },
      {
        name: 'option',
        type: 'VARCHAR',
        description:
          'Option or matrix column; empty where the labels are those of the question or matrix row.',
      },
      { name: 'label_de', type: 'VARCHAR', description: 'German label.' },
      { name: 'label_en', type: 'VARCHAR', description: 'English label.' },
    ],
  },
} as const satisfies Record<string, LakeTable>;

export type LakeTableName = keyof typeof lakeTables;

type ValueOf = { VARCHAR: string; INTEGER: number; BOOLEAN: boolean; DATE: string };
type NullOf<C> = C extends { nullable: true } ? null : never;
/** A row of a lake table; dates are ISO texts. */
export type LakeRow<T extends LakeTableName> = {
  [C in (typeof lakeTables)[T]['columns'][number] as C['name']]: ValueOf[C['type']] | NullOf<C>;
};
