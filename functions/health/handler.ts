import type { APIGatewayProxyResult } from 'aws-lambda';
import { readConfig } from '../platform/config.ts';
import { log } from '../platform/log.ts';
import { connectTables } from '../store/table.ts';
import { listWaves } from '../store/waves/definitions.ts';

const config = readConfig('PEGEL_CORE_TABLE');
const core = { client: connectTables(), name: config.PEGEL_CORE_TABLE };

/** Tells a monitor whether Pegel can reach its data: 200 or 503, with `status` as JSON. */
export async function handler(): Promise<APIGatewayProxyResult> {
  try {
    await listWaves(core);
    return answer(200, { status: 'ok' });
  } catch (error) {
    log.error('The core table cannot be read', error as Error);
    return answer(503, { status: 'unavailable' });
  }
}

function answer(statusCode: number, body: { status: string }): APIGatewayProxyResult {
  return {
    statusCode,
    headers: {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
    body: JSON.stringify(body),
  };
}
