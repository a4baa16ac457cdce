// One version of one open draft, analysed: all that a feature needs to answer, and nothing that can change
// under it. Features are pure functions of this value and of what was asked.
import { type Analysis, analyze, type Memo } from '../analysis';
import type { Settings } from '../rules/settings';
import type { Language } from '../text/say';

export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  /** Names this analysis: two answers with one id are the same answer. */
  readonly resultId: string;
  /** The language messages are shown in. */
  readonly language: Language;
  readonly analysis: Analysis;
}

export interface OpenOptions {
  readonly uri: string;
  readonly version: number;
  readonly resultId: string;
  readonly language: Language;
}

/** Analyses `text`, with what `memo` remembers of the versions before it. */
export function openDocument(text: string, settings: Settings, options: OpenOptions, memo?: Memo): OpenDocument {
  return { ...options, analysis: analyze(text, settings, memo) };
}
