import {
  GetSecretValueCommand,
  InvalidParameterException,
  PutSecretValueCommand,
  ResourceExistsException,
  ResourceNotFoundException,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';

/** A version of a secret that holds something. */
export interface SecretVersion {
  id: string;
  text: string;
  createdAt: Date;
}

/** The versions of a secret. What is in one never changes. */
export interface SecretVersions {
  /** The one that counts. */
  current(): Promise<SecretVersion>;
  /** A version; undefined as long as it holds nothing. */
  find(version: string): Promise<SecretVersion | undefined>;
  /** Fills a version that does not count yet; one that is filled already stays as it is. */
  propose(version: string, text: string): Promise<void>;
  /** Lets a version count instead of another one, which must be the one that counts now. */
  replace(before: string, version: string): Promise<void>;
  /** Takes back that a version is to count, if it is: the next rotation begins anew. */
  withdraw(version: string): Promise<void>;
}

/** @param id name or ARN of the secret */
export function connectSecretVersions(id: string): SecretVersions {
  const client = new SecretsManagerClient({});
  const secret = { SecretId: id };
  const [current, pending] = ['AWSCURRENT', 'AWSPENDING'];
  async function read(which: { VersionId?: string; VersionStage?: string }) {
    const { VersionId, SecretString, CreatedDate } = await client.send(
      new GetSecretValueCommand({ ...secret, ...which }),
    );
    if (VersionId && SecretString && CreatedDate) {
      return { id: VersionId, text: SecretString, createdAt: CreatedDate };
    }
    throw new TypeError('Secrets Manager told of a version too little');
  }
  const move = (VersionStage: string, from: string, to?: string) =>
    client.send(
      new UpdateSecretVersionStageCommand({
        ...secret,
        VersionStage,
        RemoveFromVersionId: from,
        ...(to && { MoveToVersionId: to }),
      }),
    );
  return {
    current: () => read({ VersionStage: current }),

    async find(version) {
      try {
        return await read({ VersionId: version });
      } catch (error) {
        if (error instanceof ResourceNotFoundException) return undefined;
        throw error;
      }
    },

    async propose(version, text) {
      try {
        await client.send(
          new PutSecretValueCommand({
            ...secret,
            ClientRequestToken: version,
            SecretString: text,
            VersionStages: [pending],
          }),
        );
      } catch (error) {
        if (!(error instanceof ResourceExistsException)) throw error;
      }
    },

    async replace(before, version) {
      await move(current, before, version);
    },

    async withdraw(version) {
      try {
        await move(pending, version);
      } catch (error) {
        // It was taken back before.
        if (!(error instanceof InvalidParameterException)) throw error;
      }
    },
  };
}
