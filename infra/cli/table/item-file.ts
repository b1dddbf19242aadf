import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { InvalidFileError } from '../../../schemas/errors.ts';

/** An item as DynamoDB itself writes it, so that numbers and sets stay what they are. */
export type RawItem = Record<string, AttributeValue>;

const text = z.object({ S: z.string() });
const itemSchema = z.looseObject({ pk: text, sk: text });
const endSchema = z.strictObject({ items: z.int().nonnegative() });

/** A file of items, one a line; its last line says how many there are, so that half a file is known as one. */
export async function writeItemFile(path: string, items: AsyncIterable<RawItem>): Promise<number> {
  // Whoever else uses the machine reads nothing of it, and no earlier file is lost.
  const file = await openNew(path);
  let count = 0;
  try {
    for await (const item of items) {
      await file.write(`${JSON.stringify(item)}\n`);
      count += 1;
    }
    await file.write(`${JSON.stringify({ items: count })}\n`);
  } finally {
    await file.close();
  }
  return count;
}

/**
 * The items of such a file. Whoever writes them somewhere reads them all once before, to know that they are whole.
 *
 * @throws InvalidFileError naming the line, also at the end if items are missing
 */
export async function* readItemFile(path: string): AsyncGenerator<RawItem> {
  const invalid = (message: string, line: number) =>
    new InvalidFileError(path, [{ path: `line ${line}`, message }]);
  let line = 0;
  let said: number | undefined;
  for await (const written of linesOf(path)) {
    line += 1;
    if (said !== undefined) throw invalid('stands behind the end of the items', line);
    const parsed = jsonIn(written);
    const end = endSchema.safeParse(parsed);
    if (end.success) {
      said = end.data.items;
      continue;
    }
    const item = itemSchema.safeParse(parsed);
    if (!item.success) throw invalid('is no item: save the table anew', line);
    yield parsed as RawItem;
  }
  if (said === line - 1) return;
  throw invalid('is not the end of the items: the file is not whole, save the table anew', line);
}

async function* linesOf(path: string): AsyncGenerator<string> {
  try {
    yield* createInterface({ input: createReadStream(path) });
  } catch (error) {
    throw new InvalidFileError(path, [
      { path: 'file', message: `cannot be read (${codeOf(error)})` },
    ]);
  }
}

async function openNew(path: string): Promise<FileHandle> {
  try {
    return await open(path, 'wx', 0o600);
  } catch (error) {
    const code = codeOf(error);
    const message =
      code === 'EEXIST' ? 'is there already: name another one' : `cannot be written (${code})`;
    throw new InvalidFileError(path, [{ path: 'file', message }]);
  }
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
