import type { Stage } from 'aws-cdk-lib/aws-apigateway';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { FunctionName } from '../functions.ts';

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
  /** Whether SES knows what becomes of mail. */
  sendsOverSes: boolean;
}
