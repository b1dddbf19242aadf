import { setTimeout } from 'node:timers/promises';

/** A job that is asked for from several places, and still never runs twice at once. */
export function inTurn(job: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    const next = last.then(job);
    last = next.catch(() => undefined);
    return next;
  };
}

/**
 * Runs a job again and again, never twice at once. A failed run is reported and the next one comes
 * as if nothing had happened: scheduled functions catch up by themselves.
 *
 * @param pauseMs milliseconds between the end of one run and the beginning of the next
 * @param job is told by the signal that it is to end early
 * @returns stops the scheduler, once the run that is under way has ended
 */
export function repeat(
  pauseMs: number,
  job: (signal: AbortSignal) => Promise<void>,
): () => Promise<void> {
  const stop = new AbortController();
  const running = (async () => {
    while (!stop.signal.aborted) {
      try {
        await job(stop.signal);
      } catch (error) {
        console.error('The scheduled run failed:', error);
      }
      await setTimeout(pauseMs, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  return async () => {
    stop.abort();
    await running;
  };
}
