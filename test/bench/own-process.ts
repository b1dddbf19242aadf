import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A process that works off jobs, one at a time, beside the one that is measured. */
export interface OwnProcess<Job, Result> {
  run(job: Job): Promise<Result>;
  end(): void;
}

/** Starts a script that answers jobs with `answerJobs`. */
export function startOwnProcess<Job extends object, Result>(script: URL): OwnProcess<Job, Result> {
  const child = fork(script);
  const ended = once(child, 'exit').then(() => {
    throw new Error(`${script.pathname} has ended`);
  });
  ended.catch(() => {});
  return {
    async run(job) {
      child.send(job);
      const [result] = await Promise.race([once(child, 'message'), ended]);
      return result as Result;
    },
    end: () => child.disconnect(),
  };
}

/** Makes the process in which it is called work off jobs. */
export function answerJobs<Job, Result>(work: (job: Job) => Promise<Result>): void {
  process.on('message', async (job: Job) => process.send?.(await work(job)));
}
