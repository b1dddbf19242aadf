import { expect, test } from 'vitest';
import { tableKey } from '../../analytics/lake/keys.ts';
import { readConfig } from '../../functions/platform/config.ts';
import { querying } from '../../infra/aws/functions/specs/actions.ts';
import { lakeTables } from '../../schemas/lake.ts';
import * as z from '../../schemas/zod.ts';
import { exampleSettings } from './example-settings.ts';
import { resourcesIn, synthesize } from './templates.ts';

const templates = synthesize({ ...exampleSettings, engine: 'athena' });
const resources = resourcesIn(templates);
const typed = (type: string) => resources.filter(({ Type }) => Type === type);
const withDuckDb = resourcesIn(synthesize(exampleSettings));

/** A place in the lake: what stands behind the name of the bucket. */
const inLake = z.pipe(
  z.object({
    'Fn::Join': z.tuple([
      z.literal(''),
      z.tuple([z.literal('s3://'), z.looseObject({}), z.string()]),
    ]),
  }),
  z.transform((join) => join['Fn::Join'][1][2]),
);

const columnSchema = z.strictObject({ Name: z.string(), Type: z.string(), Comment: z.string() });
const tableSchema = z.looseObject({
  Name: z.string(),
  TableType: z.literal('EXTERNAL_TABLE'),
  PartitionKeys: z.array(columnSchema),
  Parameters: z.looseObject({ 'storage.location.template': inLake }),
  StorageDescriptor: z.looseObject({
    Location: inLake,
    Columns: z.array(columnSchema),
    InputFormat: z.string(),
    SerdeInfo: z.looseObject({ SerializationLibrary: z.string() }),
  }),
});
const tables = typed('AWS::Glue::Table').map(({ Properties }) =>
  tableSchema.parse(Properties['TableInput']),
);

test('the catalogue has every table of the lake, and no other', () => {
  expect(tables.map(({ Name }) => Name)).toEqual(Object.keys(lakeTables));
});

test.for(tables)('$Name lies where the snapshot writes it', ({ Name, Parameters, ...table }) => {
  const template = Parameters['storage.location.template'];
  const name = z.enum(Object.keys(lakeTables) as (keyof typeof lakeTables)[]).parse(Name);
  const folder = template.replace(`\${wave}`, 'w1').replace(`\${snapshot}`, 'abc');
  expect(folder).toBe(`/${tableKey(name, 'w1', 'abc').replace(/[^/]+$/, '')}`);
  expect(folder.startsWith(table.StorageDescriptor.Location)).toBe(true);
  expect(Parameters).toMatchObject({
    classification: 'parquet',
    'projection.enabled': 'true',
    'projection.wave.type': 'injected',
    'projection.snapshot.type': 'injected',
  });
});

test.for(tables)(
  '$Name has the columns of its files, each of them once, and described',
  (table) => {
    const types = { VARCHAR: 'string', INTEGER: 'int', BOOLEAN: 'boolean', DATE: 'date' };
    const wanted = Object.values(lakeTables).find(({ name }) => name === table.Name)?.columns ?? [];
    const keys = table.PartitionKeys.map(({ Name }) => Name);
    expect(keys).toEqual(['wave', 'snapshot']);
    expect(table.StorageDescriptor.Columns).toEqual(
      wanted
        .filter(({ name }) => !keys.includes(name))
        .map(({ name, type, description }) => ({
          Name: name,
          Type: types[type],
          Comment: description,
        })),
    );
    // Glue refuses longer ones.
    for (const { Comment } of table.StorageDescriptor.Columns) {
      expect(Comment.length).toBeLessThan(256);
    }
    expect(table.StorageDescriptor.SerdeInfo.SerializationLibrary).toContain('ParquetHiveSerDe');
  },
);

test('the workgroup limits what a query reads, and says itself where answers lie, encrypted', () => {
  expect(typed('AWS::Athena::WorkGroup').map(({ Properties }) => Properties)).toEqual([
    expect.objectContaining({
      WorkGroupConfiguration: expect.objectContaining({
        EnforceWorkGroupConfiguration: true,
        BytesScannedCutoffPerQuery: 10 * 2 ** 30,
        ResultConfiguration: {
          OutputLocation: expect.anything(),
          EncryptionConfiguration: { EncryptionOption: 'SSE_S3' },
          ExpectedBucketOwner: { Ref: 'AWS::AccountId' },
        },
      }),
    }),
  ]);
});

test('answers of queries are gone after a day, with their versions; of snapshots nothing does that is not deleted', () => {
  const lake = typed('AWS::S3::Bucket').find(({ id }) => id.startsWith('lake'));
  const [workgroup] = typed('AWS::Athena::WorkGroup');
  expect(JSON.stringify(workgroup?.Properties)).toContain('/athena-results/');
  expect(tables.map(({ StorageDescriptor }) => StorageDescriptor.Location)).toEqual(
    tables.map(({ Name }) => `/lake/${Name}/`),
  );
  const { Rules: rules } = z
    .looseObject({ Rules: z.array(z.looseObject({ Prefix: z.optional(z.string()) })) })
    .parse(lake?.Properties['LifecycleConfiguration']);
  const isOfQueries = ({ Prefix }: { Prefix?: string | undefined }) => Prefix === 'athena-results/';
  for (const rule of rules.filter((one) => !isOfQueries(one))) {
    expect(rule).not.toHaveProperty('ExpirationInDays');
  }
  expect({ Rules: rules.filter(isOfQueries) }).toEqual({
    Rules: [
      {
        Status: 'Enabled',
        Prefix: 'athena-results/',
        ExpirationInDays: 1,
        NoncurrentVersionExpiration: { NoncurrentDays: 1 },
        AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 },
      },
    ],
  });
});

const lambdaSchema = z.looseObject({
  Description: z.string(),
  Environment: z._default(z.looseObject({ Variables: z.record(z.string(), z.unknown()) }), {
    Variables: {},
  }),
});
const lambdasWith = (text: string, all = resources) =>
  all
    .filter(({ Type }) => Type === 'AWS::Lambda::Function')
    .map(({ Properties }) => lambdaSchema.parse(Properties))
    .filter(({ Environment }) => text in Environment.Variables);

test('the snapshot function alone is told where Athena is, and may ask it', ({
  onTestFinished,
}) => {
  const told = lambdasWith('PEGEL_ATHENA');
  expect(told.map(({ Description }) => Description)).toEqual(['Pegel: snapshot']);
  const place = String(told[0]?.Environment.Variables['PEGEL_ATHENA']);
  process.env['PEGEL_ATHENA'] = place;
  onTestFinished(() => void delete process.env['PEGEL_ATHENA']);
  expect(readConfig('PEGEL_ATHENA').PEGEL_ATHENA).toEqual({
    workgroup: 'pegel-prod',
    database: 'pegel_prod',
  });
  const policies = typed('AWS::IAM::Policy').filter(({ Properties }) =>
    JSON.stringify(Properties).includes('athena:'),
  );
  expect(policies.map(({ id }) => id)).toEqual([expect.stringMatching(/^snapshot/)]);
  const text = JSON.stringify(policies);
  for (const action of Object.values(querying).flat()) expect(text).toContain(`"${action}"`);
  for (const place of [
    'workgroup/pegel-prod',
    'catalog',
    'database/default',
    'table/pegel_prod/*',
  ]) {
    expect(text).toContain(`${place}"`);
  }
});

test('where DuckDB counts, there is neither Athena nor a right to it', () => {
  expect(withDuckDb.filter(({ Type }) => /Athena|Glue/.test(Type))).toEqual([]);
  expect(lambdasWith('PEGEL_ATHENA', withDuckDb)).toEqual([]);
  expect(JSON.stringify(withDuckDb)).not.toMatch(/"(athena|glue):|GetBucketLocation/);
});

test('no template with Athena names a partition', () => {
  expect(JSON.stringify(templates)).not.toMatch(/arn:aws/);
});
