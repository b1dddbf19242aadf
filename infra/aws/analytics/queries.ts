import { Aws, Stack } from 'aws-cdk-lib';
import { CfnWorkGroup } from 'aws-cdk-lib/aws-athena';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { queryResults } from '../data/buckets.ts';
import type { QueryTarget } from '../functions/specs/function-spec.ts';
import type { Stage } from '../settings/settings.ts';
import { LakeTables } from './lake-tables.ts';

/** Hundreds of times what the queries of 100,000 units read; more is a mistake, which costs money. */
const bytesScannedAtMost = 10 * 2 ** 30;

/** What permissions name where DuckDB counts. */
export const noQueries: Record<QueryTarget, readonly string[]> = {
  workgroup: [],
  catalogue: [],
  queriedLake: [],
  queryResults: [],
};

/** Athena over the lake. It holds no data: it can be deleted and made anew. */
export class Queries extends Construct {
  /** Where the snapshot function finds Athena. */
  readonly place: { workgroup: string; database: string };
  readonly arns: Record<QueryTarget, readonly string[]>;

  constructor(scope: Construct, stage: Stage, lake: IBucket) {
    super(scope, 'queries');
    const { database } = new LakeTables(this, stage, lake);
    const workgroup = new CfnWorkGroup(this, 'workgroup', {
      name: `pegel-${stage}`,
      description: 'Pegel: figures of snapshots',
      // What is deleted are only the results of queries and what was asked.
      recursiveDeleteOption: true,
      workGroupConfiguration: {
        enforceWorkGroupConfiguration: true,
        bytesScannedCutoffPerQuery: bytesScannedAtMost,
        publishCloudWatchMetricsEnabled: false,
        engineVersion: { selectedEngineVersion: 'Athena engine version 3' },
        resultConfiguration: {
          outputLocation: lake.s3UrlForObject(queryResults),
          encryptionConfiguration: { encryptionOption: 'SSE_S3' },
          expectedBucketOwner: Aws.ACCOUNT_ID,
        },
      },
    });
    this.place = { workgroup: workgroup.name, database };
    const glue = (resource: string, resourceName?: string) =>
      Stack.of(this).formatArn({
        service: 'glue',
        resource,
        ...(resourceName && { resourceName }),
      });
    this.arns = {
      workgroup: [
        Stack.of(this).formatArn({
          service: 'athena',
          resource: 'workgroup',
          resourceName: workgroup.name,
        }),
      ],
      catalogue: [
        glue('catalog'),
        // Athena looks for it first, whatever is asked.
        glue('database', 'default'),
        glue('database', database),
        glue('table', `${database}/*`),
      ],
      queriedLake: [lake.bucketArn],
      queryResults: [lake.arnForObjects(`${queryResults}*`)],
    };
  }
}
