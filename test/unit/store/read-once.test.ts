import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it, vi } from 'vitest';
import { readOnce } from '../../../functions/store/read-once.ts';

const newTable = () => ({
  client: DynamoDBDocumentClient.from(new DynamoDBClient({ region: 'eu-central-1' })),
  name: 'core',
});

describe('what never changes', () => {
  it('is read once', async () => {
    const table = newTable();
    const read = vi.fn(async () => 'found');
    expect(await readOnce(table, 'a', read)).toBe('found');
    expect(await readOnce(table, 'a', read)).toBe('found');
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('is looked for again if it was not there', async () => {
    const table = newTable();
    const missing = async () => Promise.reject(new Error('not there'));
    await expect(readOnce(table, 'a', missing)).rejects.toThrow('not there');
    expect(await readOnce(table, 'a', async () => 'found')).toBe('found');
  });

  it('is forgotten when 200 others were asked for since', async () => {
    const table = newTable();
    const read = vi.fn(async () => 'found');
    await readOnce(table, 'a', read);
    for (let i = 0; i < 199; i++) await readOnce(table, `other ${i}`, async () => i);
    await readOnce(table, 'a', read);
    expect(read).toHaveBeenCalledTimes(1);
    for (let i = 0; i < 200; i++) await readOnce(table, `other ${i}`, async () => i);
    await readOnce(table, 'a', read);
    expect(read).toHaveBeenCalledTimes(2);
  });
});
