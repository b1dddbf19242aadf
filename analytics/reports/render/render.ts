import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { doRenderTask, type RenderTask } from './render-task.ts';

/** Tells our threads from those of others, such as a runner of tests. */
const ours = 'pegel-render';

/** What a thread says of its task. */
type Outcome = { made: Uint8Array<ArrayBuffer> } | { error: string };

interface Job {
  task: RenderTask;
  settle: (outcome: Outcome) => void;
}

interface Thread {
  worker: Worker;
  job?: Job | undefined;
}

const threads = new Set<Thread>();
const waiting: Job[] = [];

/**
 * Makes a PDF or a picture in a thread beside this one, as many at a time as there are cores: whatever
 * else is written goes on meanwhile. Tasks are begun in the order in which they are given.
 *
 * @throws Error as the task does
 */
export function render(task: RenderTask): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const settle = (outcome: Outcome) =>
      'made' in outcome ? resolve(outcome.made) : reject(new Error(outcome.error));
    waiting.push({ task, settle });
    giveOut();
  });
}

function giveOut(): void {
  const thread = idleThread();
  const job = thread && waiting.shift();
  if (!job) return;
  thread.job = job;
  thread.worker.ref();
  thread.worker.postMessage(job.task);
}

function idleThread(): Thread | undefined {
  for (const thread of threads) if (!thread.job) return thread;
  return threads.size < availableParallelism() ? beginThread() : undefined;
}

/** A thread stays for what comes later, and keeps no process from ending. */
function beginThread(): Thread {
  // The file that this code runs from: a function is bundled into a single one.
  const thread: Thread = { worker: new Worker(new URL(import.meta.url), { workerData: ours }) };
  const settle = (outcome: Outcome) => {
    const { job } = thread;
    thread.job = undefined;
    thread.worker.unref();
    job?.settle(outcome);
    giveOut();
  };
  thread.worker.on('message', settle);
  thread.worker.on('error', (error) => {
    threads.delete(thread);
    settle({ error: String(error) });
  });
  threads.add(thread);
  return thread;
}

function outcomeOf(task: RenderTask): Outcome {
  try {
    return { made: doRenderTask(task) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

if (!isMainThread && workerData === ours) {
  parentPort?.on('message', (task: RenderTask) => parentPort?.postMessage(outcomeOf(task)));
}
