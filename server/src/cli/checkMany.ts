// Checks drafts one after another, or several at a time in worker threads; outcomes come in input order, each
// as soon as it and those before it are done. Only a few drafts are in hand at once, however many there are.
import { Worker } from 'node:worker_threads';
import { type CheckOptions, checkOne, type Job, type Outcome } from './checkOne';
import type { ProjectFinder } from './project';

/** Marks a thread of this program as one that checks. */
export const CHECKER = 'gouji-checker';

/** How many drafts each thread may be ahead of the output. */
const AHEAD = 4;

export async function* checkMany(
  jobs: AsyncIterable<Job> | Iterable<Job>,
  threads: number,
  options: CheckOptions,
  projectOf: ProjectFinder,
): AsyncGenerator<Outcome> {
  if (threads <= 1) {
    for await (const job of jobs) yield checkOne(job, options, projectOf);
    return;
  }
  const workers = Array.from({ length: threads }, () => createChecker(options));
  try {
    const pending: Promise<Outcome>[] = [];
    for await (const job of jobs) {
      const idlest = workers.reduce((a, b) => (b.waiting() < a.waiting() ? b : a));
      const outcome = idlest.check(job);
      // Awaited in order below; until then a failure must not count as unhandled.
      outcome.catch(() => undefined);
      pending.push(outcome);
      if (pending.length >= threads * AHEAD) {
        const first = pending.shift();
        if (first) yield await first;
      }
    }
    for (const outcome of pending) yield await outcome;
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

interface Checker {
  /** Drafts it was given and has not answered for. */
  waiting(): number;
  check(job: Job): Promise<Outcome>;
  stop(): Promise<unknown>;
}

function createChecker(options: CheckOptions): Checker {
  const worker = new Worker(__filename, { workerData: { role: CHECKER, options }, stdout: false, stderr: false });
  const waiting: { resolve: (outcome: Outcome) => void; reject: (error: unknown) => void }[] = [];
  let died: unknown = null;
  worker.on('message', (outcome: Outcome) => waiting.shift()?.resolve(outcome));
  worker.on('error', (error) => {
    died = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  });
  return {
    waiting: () => waiting.length,
    check: (job) =>
      new Promise((resolve, reject) => {
        if (died !== null) return reject(died);
        waiting.push({ resolve, reject });
        worker.postMessage(job);
      }),
    stop: () => worker.terminate(),
  };
}
