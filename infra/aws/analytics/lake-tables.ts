import { Aws } from 'aws-cdk-lib';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { type ColumnType, type LakeTable, lakeTables } from '../../../schemas/lake.ts';
import type { Stage } from '../settings/settings.ts';

/** What the catalogue calls the types of columns. */
const typeNames: Record<ColumnType, string> = {
  VARCHAR: 'string',
  INTEGER: 'int',
  BOOLEAN: 'boolean',
  DATE: 'date',
};

/** Each file of the lake lies in a partition of its own (analytics/lake/keys.ts). */
const partitionKeys = [
  { name: 'wave', type: 'string', comment: 'Id of the wave.' },
  { name: 'snapshot', type: 'string', comment: 'Id of the snapshot.' },
];

/** The tables of the lake as Athena knows them, made from schemas/lake.ts. */
export class LakeTables extends Construct {
  readonly database: string;

  constructor(scope: Construct, stage: Stage, lake: IBucket) {
    super(scope, 'tables');
    this.database = `pegel_${stage}`;
    const database = new CfnDatabase(this, 'database', {
      catalogId: Aws.ACCOUNT_ID,
      databaseInput: { name: this.database, description: 'Pegel: the tables of snapshots' },
    });
    for (const { name, columns } of Object.values<LakeTable>(lakeTables)) {
      const location = lake.s3UrlForObject(`lake/${name}/`);
      const table = new CfnTable(this, name, {
        catalogId: Aws.ACCOUNT_ID,
        databaseName: this.database,
        tableInput: {
          name,
          tableType: 'EXTERNAL_TABLE',
          partitionKeys,
          parameters: { classification: 'parquet', ...injectedPartitions(location) },
          storageDescriptor: {
            location,
            // A key that is a column, too, is read from the name of the partition.
            columns: columns
              .filter((column) => partitionKeys.every((key) => key.name !== column.name))
              .map((column) => ({
                name: column.name,
                type: typeNames[column.type],
                comment: column.description,
              })),
            inputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
            outputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
            serdeInfo: {
              serializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe',
            },
          },
        },
      });
      table.addResourceDependency(database);
    }
  }
}

/**
 * Partitions are not registered: each query names the ones that it reads, and Athena makes their
 * places from the names. So a snapshot needs no other write than that of its files, and a query
 * that names none is refused instead of reading the whole lake.
 */
function injectedPartitions(location: string): Record<string, string> {
  const types = partitionKeys.map(({ name }) => [`projection.${name}.type`, 'injected']);
  const place = partitionKeys.map(({ name }) => `${name}=\${${name}}/`).join('');
  return {
    'projection.enabled': 'true',
    ...Object.fromEntries(types),
    'storage.location.template': `${location}${place}`,
  };
}
