import { listing, readingSecret } from './actions.ts';
import type { FunctionSpec } from './function-spec.ts';

/** What answers everybody. */
export const publicSpecs = {
  results: {
    architecture: 'arm64',
    memoryMiB: 1024,
    timeoutSeconds: 15,
    environment: ['PEGEL_CORE_TABLE', 'PEGEL_LAKE_BUCKET', 'PEGEL_LINK_KEYS_SECRET', 'PEGEL_OWNER'],
    allow: {
      core: ['dynamodb:GetItem', 'dynamodb:Query'],
      lake: listing,
      lakeObjects: ['s3:GetObject'],
      linkKeys: readingSecret,
    },
    // What cases have answered lies in none of them.
    partitions: { core: ['SETTINGS', 'SURVEY#*', 'WAVE#*', 'WAVES'] },
  },
  site: {
    architecture: 'arm64',
    memoryMiB: 512,
    timeoutSeconds: 15,
    environment: ['PEGEL_CORE_TABLE', 'PEGEL_OWNER', 'PEGEL_RETENTION'],
    allow: { core: ['dynamodb:GetItem', 'dynamodb:Query'] },
    partitions: { core: ['SURVEY#*', 'WAVES'] },
  },
  assets: {
    architecture: 'arm64',
    memoryMiB: 512,
    timeoutSeconds: 10,
    environment: [],
    allow: {},
    companions: [
      {
        package: '@kern-ux/native',
        files: ['package.json', 'LICENSE.md', 'dist/kern.min.css'],
      },
      {
        package: '@fontsource/fira-sans',
        files: [
          'package.json',
          'LICENSE',
          'files/fira-sans-latin-400-normal.woff2',
          'files/fira-sans-latin-600-normal.woff2',
          'files/fira-sans-latin-ext-400-normal.woff2',
          'files/fira-sans-latin-ext-600-normal.woff2',
        ],
      },
    ],
  },
  health: {
    architecture: 'arm64',
    memoryMiB: 256,
    timeoutSeconds: 10,
    environment: ['PEGEL_CORE_TABLE'],
    allow: { core: ['dynamodb:Query'] },
    partitions: { core: ['WAVES'] },
  },
} satisfies Record<string, FunctionSpec>;
