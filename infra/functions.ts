import { keys } from '../functions/store/keys.ts';

/** What starts a function. */
export type Trigger =
  /** Requests to these REST API resources; `{proxy+}` stands for any rest, the closest one wins. */
  | { kind: 'http'; resources: readonly string[] }
  /** Changes of the core table, in batches; or only items that are added to a partition, one by one. */
  | { kind: 'stream'; addedTo?: string }
  /** Messages of a queue, in batches; those that fail come again. */
  | { kind: 'queue'; queue: Queue }
  /** The tick. */
  | { kind: 'schedule'; everyMinutes: number }
  /** Secrets Manager, which has the keys rotated step by step. On a laptop nobody does. */
  | { kind: 'rotation'; everyDays: number };

/** Where work waits, and how often a function may fail at a piece of it before that is put aside. */
export const maxReceiveCounts = {
  /** What is to be sent. Throttling is no failure; the tick queues again what was put aside. */
  mail: 5,
  /**
   * What the mail service tells of what was sent. While a file with contacts is being taken over,
   * nothing can be noted, and events come again: in AWS every six minutes, for three hours. A file
   * takes an hour and a quarter at most.
   */
  mailEvents: 30,
} as const;
export type Queue = keyof typeof maxReceiveCounts;

/** All Lambda functions: one list for the CDK stacks and the laptop. */
export const functions = {
  respond: {
    handler: 'functions/respond/handler.ts',
    trigger: {
      kind: 'http',
      resources: ['/r/{code}', '/access', '/access/{proxy+}', '/respond', '/respond/{proxy+}'],
    },
  },
  coordinate: {
    handler: 'functions/coordinate/handler.ts',
    trigger: { kind: 'http', resources: ['/coordinate', '/coordinate/{proxy+}'] },
  },
  letters: {
    handler: 'functions/letters/handler.ts',
    trigger: {
      kind: 'http',
      resources: ['/coordinate/waves/{wave}/letters', '/coordinate/waves/{wave}/letters/{proxy+}'],
    },
  },
  results: {
    handler: 'functions/results/handler.ts',
    trigger: { kind: 'http', resources: ['/', '/{proxy+}'] },
  },
  site: {
    handler: 'functions/site/handler.ts',
    trigger: {
      kind: 'http',
      resources: [
        '/impressum',
        '/datenschutz',
        '/barrierefreiheit',
        '/.well-known/security.txt',
        '/questionnaires',
        '/questionnaires/{proxy+}',
      ],
    },
  },
  assets: {
    handler: 'functions/assets/handler.ts',
    trigger: { kind: 'http', resources: ['/assets/{proxy+}'] },
  },
  health: {
    handler: 'functions/health/handler.ts',
    trigger: { kind: 'http', resources: ['/healthz'] },
  },
  calendar: {
    handler: 'functions/calendar/handler.ts',
    trigger: { kind: 'schedule', everyMinutes: 1 },
  },
  mail: { handler: 'functions/mail/handler.ts', trigger: { kind: 'queue', queue: 'mail' } },
  bounce: {
    handler: 'functions/bounce/handler.ts',
    trigger: { kind: 'queue', queue: 'mailEvents' },
  },
  changes: { handler: 'functions/changes/handler.ts', trigger: { kind: 'stream' } },
  retention: {
    handler: 'functions/retention/handler.ts',
    trigger: { kind: 'schedule', everyMinutes: 24 * 60 },
  },
  jobs: {
    handler: 'functions/jobs/handler.ts',
    trigger: { kind: 'stream', addedTo: keys.jobs },
  },
  rotation: {
    handler: 'functions/rotation/handler.ts',
    trigger: { kind: 'rotation', everyDays: 180 },
  },
  snapshot: {
    handler: 'functions/snapshot/handler.ts',
    trigger: { kind: 'schedule', everyMinutes: 1 },
  },
  report: {
    handler: 'functions/report/handler.ts',
    trigger: { kind: 'schedule', everyMinutes: 1 },
  },
} as const satisfies Record<string, { handler: string; trigger: Trigger }>;

export type FunctionName = keyof typeof functions;
