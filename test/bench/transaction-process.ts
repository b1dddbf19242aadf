import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { connectTables } from '../../functions/store/table.ts';
import { atOnce, type Timing } from './at-once.ts';
import { answerJobs } from './own-process.ts';

const client = connectTables();

answerJobs(
  (inputs: TransactWriteCommandInput[]): Promise<Timing> =>
    atOnce(inputs, (input) => client.send(new TransactWriteCommand(input))),
);
