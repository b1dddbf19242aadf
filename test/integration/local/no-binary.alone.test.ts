import { expect, it, vi } from 'vitest';
import { startDynamoDb } from '../../../infra/local/dynamodb.ts';

// The binary is there wherever the tests run: its absence can only be played.
vi.mock('node:module', () => ({
  createRequire: () => ({
    resolve: () => {
      throw new Error('Cannot find module');
    },
  }),
}));

it('tells how to bring an emulator where there is no DynamoDB binary for the system', async () => {
  await expect(startDynamoDb('/nowhere')).rejects.toThrow(
    /no binary for \w+-\w+: start another DynamoDB emulator .* AWS_ENDPOINT_URL_DYNAMODB/,
  );
});
