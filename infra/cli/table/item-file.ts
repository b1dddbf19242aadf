import { createReadStream } from 'node:fs';
import { type FileHandle, open, rm } from 'node:fs/promises';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { InvalidFileError } from '../../../schemas/errors.ts';
import { countSchema } from '../../../schemas/primitives.ts';
import * as z from '../../../schemas/zod.ts';
import { kindOf, type TableKind, tableKinds } from './table-kind.ts';

/** An item as DynamoDB itself writes it, so that numbers and sets stay what they are. */
export type RawItem = Record<string, AttributeValue>;

const text = z.object({ S: z.string() });
const itemSchema = z.looseObject({ pk: text, sk: text });
/** The first line: of which table the items are, and how many, so that half a file is known as one. */
const headSchema = z.strictObject({
  table: z.enum(tableKinds),
  items: countSchema,
});
type Head = z.infer<typeof headSchema>;

/** As long as every first line: it is written last, over an empty one. */
const headWidth = 80;

/**
 * Writes a file of items: what they are in the first line, then one a line.
 *
 * @throws InvalidFileError if the file cannot be written, or the items not kept; there is no file then
 */
export async function writeItemFile(path: string, items: AsyncIterable<RawItem>): Promise<Head> {
  // Whoever else uses the machine reads nothing of it, and no earlier file is lost.
  const file = await openNew(path);
  try {
    await file.write(`${' '.repeat(headWidth)}\n`);
    const kinds = new Set<TableKind>();
    let count = 0;
    for await (const item of items) {
      const kind = kindOf(item['pk']?.S ?? '');
      if (kind) kinds.add(kind);
      await file.write(`${JSON.stringify(item, refuseBinary(path))}\n`);
      count += 1;
    }
    const [table, ...others] = kinds;
    if (!table || others.length > 0) {
      throw invalid(path, 'table', 'is none of Pegel, or nobody has used it yet');
    }
    const head = { table, items: count };
    await file.write(JSON.stringify(head).padEnd(headWidth), 0);
    return head;
  } catch (error) {
    await rm(path);
    throw error;
  } finally {
    await file.close();
  }
}

/**
 * What the first line of such a file says.
 *
 * @throws InvalidFileError if it says nothing
 */
export async function readHead(path: string): Promise<Head> {
  for await (const line of linesOf(path)) {
    const head = headSchema.safeParse(jsonIn(line));
    if (head.success) return head.data;
    break;
  }
  throw invalid(path, 'line 1', 'does not say what the file holds: save the table anew');
}

/**
 * The items of such a file. Whoever writes them somewhere reads them all once before, to know that they are whole.
 *
 * @throws InvalidFileError naming the line, also at the end if items are missing
 */
export async function* readItemFile(path: string): AsyncGenerator<RawItem> {
  const { table, items } = await readHead(path);
  let line = 0;
  for await (const written of linesOf(path)) {
    line += 1;
    if (line === 1) continue;
    const parsed = jsonIn(written);
    const item = itemSchema.safeParse(parsed);
    if (!item.success) throw invalid(path, `line ${line}`, 'is no item: save the table anew');
    if ((kindOf(item.data.pk.S) ?? table) !== table) {
      throw invalid(path, `line ${line}`, `is no item of the table ${table}`);
    }
    yield parsed as RawItem;
  }
  if (items === line - 1) return;
  const found = `${line - 1} of ${items} items are there`;
  throw invalid(path, 'file', `is not whole (${found}): save the table anew`);
}

/** Lines end with `\n` alone: texts hold other characters that end lines elsewhere. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let rest = '';
  try {
    for await (const chunk of createReadStream(path, 'utf8')) {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (error) {
    throw invalid(path, 'file', `cannot be read (${codeOf(error)})`);
  }
  if (rest) yield rest;
}

/** JSON has no bytes, and no table of Pegel has any. */
function refuseBinary(path: string) {
  return (name: string, value: unknown) => {
    if (!ArrayBuffer.isView(value)) return value;
    throw invalid(path, name, 'is binary, which such a file cannot hold: nothing was saved');
  };
}

async function openNew(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx', 0o600);
  } catch (error) {
    const code = codeOf(error);
    const message =
      code === 'EEXIST' ? 'is there already: name another one' : `cannot be written (${code})`;
    throw invalid(path, 'file', message);
  }
}

function invalid(file: string, path: string, message: string): InvalidFileError {
  return new InvalidFileError(file, [{ path, message }]);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
