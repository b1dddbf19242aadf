import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { doRenderTask, type RenderTask } from './render-task.ts';

/**
 * Native code holds megabytes for each task of which V8 does not know, and so does not look for garbage: it
 * is told to after so many.
 */
const tasksBetween = 16;

/** Tells our processes what they are for. */
const ours = 'pegel-render';

/** What a process says of its task. */
type Outcome = { made: Uint8Array } | { error: string };

interface Job {
  task: RenderTask;
  settle: (outcome: Outcome) => void;
}

interface Renderer {
  child: ChildProcess;
  job?: Job | undefined;
}

const renderers = new Set<Renderer>();
const waiting: Job[] = [];

/**
 * Makes a PDF or a picture in a process beside this one, as many at a time as there are cores: whatever
 * else is written goes on meanwhile. Threads would not do: what Typst remembers is one for all threads of
 * a process, and two of them take as long as one. Tasks are begun in the order in which they are given.
 *
 * @throws Error as the task does, or if the process ends
 */
export function render(task: RenderTask): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const settle = (outcome: Outcome) =>
      'made' in outcome ? resolve(Uint8Array.from(outcome.made)) : reject(new Error(outcome.error));
    waiting.push({ task, settle });
    giveOut();
  });
}

function giveOut(): void {
  const renderer = idleRenderer();
  const job = renderer && waiting.shift();
  if (!job) return;
  renderer.job = job;
  hold(renderer.child);
  // If it cannot be sent, the process has ended, and says so itself.
  renderer.child.send(job.task, () => {});
}

function idleRenderer(): Renderer | undefined {
  for (const renderer of renderers) if (!renderer.job) return renderer;
  return renderers.size < availableParallelism() ? beginRenderer() : undefined;
}

/** A process stays for what comes later, keeps this one from ending only at work, and ends with it. */
function beginRenderer(): Renderer {
  // The file that this code runs from: a function is bundled into a single one.
  const child = fork(fileURLToPath(import.meta.url), [ours], {
    execArgv: ['--expose-gc'],
    serialization: 'advanced',
  });
  const renderer: Renderer = { child };
  const settle = (outcome: Outcome) => {
    const { job } = renderer;
    renderer.job = undefined;
    release(child);
    job?.settle(outcome);
    giveOut();
  };
  child.on('message', settle);
  const fail = (what: string) => {
    if (renderers.delete(renderer)) settle({ error: `The renderer has ended: ${what}` });
  };
  child.on('error', (error) => fail(String(error)));
  child.on('exit', (code, signal) => fail(signal ?? String(code)));
  renderers.add(renderer);
  return renderer;
}

function hold(child: ChildProcess): void {
  child.ref();
  child.channel?.ref();
}

function release(child: ChildProcess): void {
  child.unref();
  child.channel?.unref();
}

function outcomeOf(task: RenderTask): Outcome {
  try {
    return { made: doRenderTask(task) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

if (process.argv[2] === ours && process.send) {
  // Ctrl-C reaches the whole group: whoever has given the task decides what becomes of it.
  process.on('SIGINT', () => {});
  const { gc } = globalThis;
  if (!gc) throw new TypeError('A renderer needs --expose-gc');
  let tasks = 0;
  process.on('message', (task: RenderTask) => {
    // Whoever has given the task may have ended meanwhile.
    process.send?.(outcomeOf(task), undefined, undefined, (error) => error && process.exit());
    tasks += 1;
    if (tasks % tasksBetween === 0) gc();
  });
}
