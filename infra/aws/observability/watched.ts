import type { Stage } from 'aws-cdk-lib/aws-apigateway';
import { BackupVault, type IBackupVault } from 'aws-cdk-lib/aws-backup';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { FunctionName } from '../../functions.ts';
import { PegelTable } from '../data/pegel-table.ts';
import { DeadLetterQueue } from '../functions/dead-letter-queue.ts';
import { PegelFunction } from '../functions/pegel-function.ts';
import type { Settings } from '../settings/settings.ts';
import { Firewall } from '../web/firewall/firewall.ts';
import { PagesApi } from '../web/pages-api.ts';

/** What operators are told of: all that stacks hold of a kind, so that nothing is forgotten. */
export interface Watched {
  /** The installation, as metrics name it. */
  stage: string;
  /** Requests to the pages. */
  pages: Stage;
  functions: readonly { name: FunctionName; lambda: IFunction }[];
  tables: readonly { name: string; table: ITable }[];
  /** Where that lies which a function could not do. */
  putAside: readonly { worker: FunctionName; queue: IQueue }[];
  /** What refuses requests before a function runs. */
  firewalls: readonly Firewall[];
  /** Where backups lie. */
  vaults: readonly IBackupVault[];
  /** Whether SES knows what becomes of mail. */
  sendsOverSes: boolean;
}

/**
 * Looks through all that an app holds.
 *
 * @throws TypeError if nothing answers requests
 */
export function findWatched(app: Construct, { stage, mail }: Settings): Watched {
  const all = app.node.findAll();
  const ofKind = <T extends Construct>(kind: abstract new (...given: never[]) => T): T[] =>
    all.filter((one): one is T & typeof one => one instanceof kind);
  const [api] = ofKind(PagesApi);
  if (!api) throw new TypeError('There are no pages to watch');
  return {
    stage,
    pages: api.deployed,
    functions: ofKind(PegelFunction),
    tables: ofKind(PegelTable).map((table) => ({ name: table.name, table })),
    putAside: ofKind(DeadLetterQueue).map((queue) => ({ worker: queue.worker, queue })),
    firewalls: ofKind(Firewall),
    vaults: ofKind(BackupVault),
    sendsOverSes: mail.via.kind === 'ses',
  };
}
