// What tests of the composer share: the sample drafts, analysed, and the one with a stretch replaced.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Analysis, analyze, parseDraft } from '../../server/src/analysis';
import { bundledCatalogue } from '../../server/src/catalog/bundled';
import type { Sources } from '../../server/src/compose/figures';
import { type Filled, fillableSections, fillSection, plainEdit } from '../../server/src/compose/fillIn';
import { applyEdits } from '../../server/src/rules/applyFixes';
import type { Draft } from '../../server/src/rules/draft';
import type { Reported } from '../../server/src/rules/finding';
import type { Settings } from '../../server/src/rules/settings';

export const SETTINGS: Settings = { severities: {}, accepted: [], catalogue: bundledCatalogue() };
export const analysed = (text: string): Analysis => analyze(text, SETTINGS);

export const parsed = (text: string): Draft => parseDraft(text, SETTINGS);

const FOLDER = join(__dirname, '../../samples');

/** The sample drafts that hold no faults. */
export const SAMPLES: readonly { readonly name: string; readonly text: string }[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.txt') && !file.includes('有错'))
  .sort()
  .map((file) => ({ name: file.replace(/\.txt$/, ''), text: readFileSync(join(FOLDER, file), 'utf8') }));

export function sample(part: string): string {
  const found = SAMPLES.find(({ name }) => name.includes(part));
  if (!found) throw new Error(`no sample ${part}`);
  return found.text;
}

/** `text` with every section written anew that the tables can write. */
export function filledThroughout(text: string, sources?: Sources): string {
  const draft = parsed(text);
  const edits = fillableSections(draft).flatMap((section) => fillSection(draft, section, sources).map(plainEdit));
  return applyEdits(
    text,
    edits.sort((a, b) => a.span.start - b.span.start),
  );
}

/** The sections of `text` that can be written, each with what would be written over what stands there. */
export function filledSections(text: string): Filled[] {
  const draft = parsed(text);
  return fillableSections(draft).flatMap((section) => fillSection(draft, section));
}

export interface Refilled {
  readonly kind: string;
  readonly title: string;
  readonly old: string;
  readonly text: string;
  readonly analysis: Analysis;
  readonly span: { readonly start: number; readonly end: number };
}

/** `text` with the body of one section deleted and written again from the tables. */
export function deletedAndFilled(text: string, { span, kind, section }: Filled): Refilled {
  const cut = text.slice(0, span.start) + text.slice(span.end);
  const filled = filledSections(cut).find((one) => one.section.heading.start === section.heading.start);
  const { title } = section.heading.block;
  if (!filled) throw new Error(`${title}: nothing to fill`);
  const edit = plainEdit(filled);
  const written = applyEdits(cut, [edit]);
  return {
    kind,
    title,
    old: text.slice(span.start, span.end),
    text: edit.newText,
    analysis: analysed(written),
    span: { start: edit.span.start, end: edit.span.start + edit.newText.length },
  };
}

/** Findings by what they say, wherever they stand. */
export function said(findings: readonly Reported[]): string[] {
  return findings.map(({ code, message }) => `${code} ${message.zh}`);
}

/** Places left for the writer, and that the draft has many of them, are no faults. */
export const isOpenPlace = ({ code }: Reported): boolean => code === 'T100' || code === 'T107';
