import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSecrets } from '../../infra/local/secrets/server.ts';

const region = 'eu-central-1';
const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };

/** The variables by which the SDK finds the stand-in, for a process of its own. */
export const awsVariables = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name.startsWith('AWS_')),
  ) as Record<string, string>;

/** The stand-in for Secrets Manager, with one secret. */
export interface LocalSecrets {
  /** The name of the secret. */
  name: string;
  /** The file of the version that counts. */
  file: string;
  /** Ends it, and starts another one on the same file. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Starts it and has the SDK of this process use it. */
export async function startLocalSecrets(
  folder: string,
  content: unknown,
  name = 'keys',
): Promise<LocalSecrets> {
  const file = join(folder, 'keys.json');
  await writeFile(file, JSON.stringify(content));
  const start = async () => {
    const fileOf = (wanted: string) => (wanted === name ? file : undefined);
    const started = await startSecrets({ credentials, region, fileOf });
    Object.assign(process.env, {
      AWS_ENDPOINT_URL_SECRETS_MANAGER: started.url,
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: credentials.accessKeyId,
      AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    });
    return started;
  };
  let running = await start();
  return {
    name,
    file,
    async restart() {
      await running.close();
      running = await start();
    },
    close: () => running.close(),
  };
}
