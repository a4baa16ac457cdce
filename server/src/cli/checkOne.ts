// Checks one draft from its bytes to its report. This is what a worker thread runs; nothing here prints.
import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { analyze, createMemo, type Failure } from '../analysis';
import { type FileReport, fileReport } from '../features/fileReport';
import type { Language, Text } from '../text/say';
import { decode, tooLarge } from './decode';
import { BadProject, type ProjectFinder, reason } from './project';

/** A draft to check: a file to read, or one whose text is at hand. */
export interface Job {
  /** As given. */
  readonly path: string;
  /** Null: read the file. */
  readonly text: string | null;
}

export interface CheckOptions {
  readonly language: Language;
  readonly sizeLimit: number;
  readonly config: string | undefined;
}

export type Outcome =
  | { readonly report: FileReport; readonly text: string; readonly failures: readonly Failure[] }
  /** `project`: it is the project file that is at fault, and for all drafts beside this one alike. */
  | { readonly path: string; readonly unreadable: Text; readonly project: boolean };

export function checkOne(job: Job, options: CheckOptions, projectOf: ProjectFinder): Outcome {
  let text: string;
  try {
    text = job.text ?? readDraft(job.path, options.sizeLimit);
    // The project is looked up before the clock starts: it is read once for all drafts beside it.
    const { settings } = projectOf(dirname(job.path));
    const memo = createMemo();
    const before = performance.now();
    const analysis = analyze(text, settings, memo);
    const elapsed = performance.now() - before;
    return { report: fileReport(job.path, analysis, elapsed, options.language), text, failures: analysis.failures };
  } catch (error) {
    if (error instanceof BadProject) return { path: job.path, unreadable: error.text, project: true };
    return { path: job.path, unreadable: reason(error), project: false };
  }
}

export function readDraft(path: string, sizeLimit: number): string {
  return decode(readBytes(path, sizeLimit), sizeLimit).text;
}

export function readBytes(path: string, sizeLimit: number): Uint8Array {
  const { size } = statSync(path);
  if (size > sizeLimit) throw tooLarge(size, sizeLimit);
  return readFileSync(path);
}
