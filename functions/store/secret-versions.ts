import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  ResourceExistsException,
  ResourceNotFoundException,
  SecretsManagerClient,
  UpdateSecretVersionStageCommand,
} from '@aws-sdk/client-secrets-manager';

/** The version of a secret that counts. */
export interface CurrentVersion {
  id: string;
  text: string;
  createdAt: Date;
}

/** The versions of a secret. What is in one never changes. */
export interface SecretVersions {
  current(): Promise<CurrentVersion>;
  /** What a version holds; undefined as long as nothing does. */
  read(version: string): Promise<string | undefined>;
  /** Fills a version that does not count yet; one that is filled already stays as it is. */
  propose(version: string, text: string): Promise<void>;
  /** Lets a version count instead of another one, which must be the one that counts now. */
  replace(before: string, version: string): Promise<void>;
  /** Takes back that a version is to count: the next rotation begins anew. */
  withdraw(version: string): Promise<void>;
}

/** @param id name or ARN of the secret */
export function connectSecretVersions(id: string): SecretVersions {
  const client = new SecretsManagerClient({});
  const secret = { SecretId: id };
  const [current, pending] = ['AWSCURRENT', 'AWSPENDING'];
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
    async current() {
      const { VersionId, SecretString, CreatedDate } = await client.send(
        new GetSecretValueCommand({ ...secret, VersionStage: current }),
      );
      if (VersionId && SecretString && CreatedDate) {
        return { id: VersionId, text: SecretString, createdAt: CreatedDate };
      }
      throw new TypeError('Secrets Manager told of the current version too little');
    },

    async read(version) {
      try {
        const { SecretString } = await client.send(
          new GetSecretValueCommand({ ...secret, VersionId: version }),
        );
        return SecretString;
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
      await move(pending, version);
    },
  };
}
