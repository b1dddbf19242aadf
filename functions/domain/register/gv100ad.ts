import { InvalidFileError, type Issue } from '../../../schemas/errors.ts';
import * as z from '../../../schemas/zod.ts';

/**
 * The records of the official register of municipalities (Gemeindeverzeichnis GV100AD of the Federal
 * Statistical Office), which are lines of 220 characters. Columns are counted from 1, as there.
 */
const lineLength = 220;
const columns = {
  kind: [1, 2],
  date: [3, 10],
  state: [11, 12],
  district: [11, 15],
  municipality: [11, 18],
  association: [19, 22],
  name: [23, 72],
  seat: [73, 122],
  type: [123, 124],
  inhabitants: [140, 150],
  postalCode: [166, 170],
} as const;

const date = z.pipe(
  z.string().check(
    z.regex(/^\d{8}$/),
    z.overwrite((text) => `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`),
  ),
  z.iso.date(),
);
const digits = (count: number) => z.string().check(z.regex(new RegExp(`^\\d{${count}}$`)));
/** No control characters, and nothing that no XML may hold: names stand in charts. */
const name = z.string().check(z.regex(/^[^\p{Cc}\p{Cs}\p{Cn}]+$/u));

/** Letters can do without: what is no seat or post code counts as none. */
const seat = z.catch(z.union([name, z.literal('')]), '');
const postalCode = z.catch(z.union([digits(5), z.literal('')]), '');

const records = {
  '10': z.object({ date, state: digits(2), name }),
  '40': z.object({ date, district: digits(5), name, seat, type: digits(2) }),
  /** One published issue has an association without its type; the type only helps with the name. */
  '50': z.object({
    date,
    district: digits(5),
    association: digits(4),
    name,
    seat,
    type: z.union([digits(2), z.literal('')]),
  }),
  '60': z.object({
    date,
    municipality: digits(8),
    association: digits(4),
    name,
    type: digits(2),
    inhabitants: z.pipe(digits(11), z.transform(Number)),
    postalCode,
  }),
} as const;
type Records = typeof records;
type RecordOf<K extends keyof Records> = z.infer<Records[K]> & { line: number };

/** The records that Pegel uses, each with its line in the file, counted from 1. */
export interface RegisterRecords {
  states: RecordOf<'10'>[];
  districts: RecordOf<'40'>[];
  associations: RecordOf<'50'>[];
  municipalities: RecordOf<'60'>[];
}

/** The key of an association (ARS, 9 digits): that of its district and its own. */
export function associationOf(
  record:
    | Pick<RecordOf<'50'>, 'district' | 'association'>
    | Pick<RecordOf<'60'>, 'municipality' | 'association'>,
): string {
  const district = 'district' in record ? record.district : record.municipality.slice(0, 5);
  return district + record.association;
}

/** Administrative regions and planning regions: no unit of Pegel belongs to them. */
const unused = ['20', '30'];

/** What a field is called in an error. */
const fieldNames: Record<string, string> = {
  date: 'the territory date (columns 3 to 10)',
  state: 'the key of the state (columns 11 and 12)',
  district: 'the key of the district (columns 11 to 15)',
  municipality: 'the key of the municipality (columns 11 to 18)',
  association: 'the key of the association (columns 19 to 22)',
  name: 'the name (columns 23 to 72)',
  type: 'the type (columns 123 and 124)',
  inhabitants: 'the number of inhabitants (columns 140 to 150)',
};

/**
 * Reads the lines of the register. How they belong together is checked by `buildUnits`.
 *
 * @throws InvalidFileError naming every line that cannot be read
 */
export function readRegister(text: string): RegisterRecords {
  const found: RegisterRecords = {
    states: [],
    districts: [],
    associations: [],
    municipalities: [],
  };
  const issues: Issue[] = [];
  const lines = text.split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  for (const [index, content] of lines.entries()) {
    const line = index + 1;
    for (const message of readLine(content, line, found)) {
      issues.push({ path: `line ${line}`, message });
    }
  }
  if (lines.length === 0) issues.push({ path: 'line 1', message: 'the file is empty' });
  if (issues.length > 0) throw new InvalidFileError('The register', issues);
  return found;
}

/** Adds the record of a line to those that were found, or tells what is wrong with it. */
function readLine(content: string, line: number, found: RegisterRecords): string[] {
  const field = ([from, to]: readonly [number, number]) => content.slice(from - 1, to).trim();
  const kind = field(columns.kind);
  if (!(kind in records) && !unused.includes(kind)) {
    return [
      `"${content.slice(0, 20).trim()}" does not begin with the kind of a record (10, 20, 30, 40, 50 or 60): is this the file GV100AD?`,
    ];
  }
  if (content.length !== lineLength) {
    return [
      `has ${content.length} characters instead of ${lineLength}: the file is cut off, or an editor changed it`,
    ];
  }
  const fields = Object.fromEntries(
    Object.entries(columns).map(([column, range]) => [column, field(range)]),
  );
  switch (kind) {
    case '10':
      return add(records['10'], fields, line, found.states);
    case '40':
      return add(records['40'], fields, line, found.districts);
    case '50':
      return add(records['50'], fields, line, found.associations);
    case '60':
      return add(records['60'], fields, line, found.municipalities);
    default:
      return [];
  }
}

function add<T extends object>(
  schema: z.ZodMiniType<T>,
  fields: Record<string, string>,
  line: number,
  to: (T & { line: number })[],
): string[] {
  const parsed = schema.safeParse(fields);
  if (parsed.success) {
    to.push({ ...parsed.data, line });
    return [];
  }
  const wrong = parsed.error.issues.map(({ path: [column] }) => {
    const text = fields[String(column)] ?? '';
    return `"${text}" cannot be ${fieldNames[String(column)]}`;
  });
  return [...new Set(wrong)];
}
