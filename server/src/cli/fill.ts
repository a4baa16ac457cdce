// `gouji fill`: every section written from the tables, last year's draft and the year's budget noted at the end first
// where they are given. To standard output, into a file that is not there yet, or in place; what is left for the
// writer is counted on standard error.
import { writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseDraft } from '../analysis';
import { editsOf, fillDraft } from '../compose/fillDraft';
import { type Notes, ROLES, type Role } from '../compose/priorNotes';
import { noteEdit, notesOf, roleOf } from '../compose/reference';
import { whyUnfit } from '../features/referTo';
import { applyEdits } from '../rules/applyFixes';
import type { Draft } from '../rules/draft';
import { say } from '../text/say';
import type { ExitCode } from './check';
import { readBytes, readDraft } from './checkOne';
import { type Destination, put } from './compose';
import { decode, encode, UnreadableText } from './decode';
import { BadProject, createProjectFinder, reason } from './project';
import type { Terminal } from './terminal';

export interface FillArguments extends Destination {
  readonly path: string;
  /** Other drafts, by what they are given as. */
  readonly references: Readonly<Record<Role, string | undefined>>;
  /** Into the draft itself. */
  readonly write: boolean;
  readonly config: string | undefined;
  readonly sizeLimit: number;
}

/** `fill` with the sections, and what each blank left is for, the most frequent first. */
export function filledText(draft: Draft, parse: (text: string) => Draft): { text: string; blanks: readonly [string, number][] } {
  const text = applyEdits(draft.text, editsOf(fillDraft(draft, parse)));
  const counts = new Map<string, number>();
  for (const [, label = ''] of text.matchAll(/【([^【】\d\r\n]{1,20})】/g)) counts.set(label, (counts.get(label) ?? 0) + 1);
  return { text, blanks: [...counts].sort((a, b) => b[1] - a[1]) };
}

export async function fill(args: FillArguments, terminal: Terminal): Promise<ExitCode> {
  const { path, config, sizeLimit, references, write } = args;
  let at = path;
  try {
    const { settings } = createProjectFinder(config)(dirname(path));
    const parse = (text: string): Draft => parseDraft(text, settings);
    const before = decode(readBytes(path, sizeLimit), sizeLimit);
    let draft = parse(before.text);
    for (const role of ROLES) {
      const other = references[role];
      if (other === undefined) continue;
      at = other;
      draft = parse(applyEdits(draft.text, [noteEdit(draft, role, notesFor(draft, parse(readDraft(other, sizeLimit)), role))]));
    }
    at = path;
    const { text, blanks } = filledText(draft, parse);
    const left = blanks.reduce((sum, [, count]) => sum + count, 0);
    const exit = write ? writeBack(path, text, before) : await put(text, args, terminal);
    const kinds = blanks.map(([label, count]) => `${label} ${count}`);
    if (exit === 0 && left > 0)
      terminal.complain(say(`还有 ${left} 处留空：${kinds.join('、')}。`, `${left} blanks are left: ${kinds.join(', ')}.`));
    return exit;
  } catch (error) {
    const why = error instanceof BadProject ? error.text : reason(error);
    terminal.complain(say(`${at}: ${why.zh}`, `${at}: ${why.en}`));
    return 2;
  }
}

function notesFor(draft: Draft, other: Draft, wanted: Role): Notes {
  const role = roleOf(draft, other);
  if (role !== 'lastYear' && role !== 'budget') throw new UnreadableText(whyUnfit(role, other.profile.year));
  if (role !== wanted) throw new UnreadableText(whyUnfit('kind', other.profile.year));
  return notesOf(other, role);
}

function writeBack(path: string, text: string, before: ReturnType<typeof decode>): ExitCode {
  const bytes = encode(text, before);
  if (bytes === null)
    throw new UnreadableText(
      say(
        `填写后的文字无法用原来的编码（${before.encoding}）写回，没有改动。`,
        `the filled text cannot be written in its encoding (${before.encoding}); nothing was changed.`,
      ),
    );
  writeFileSync(path, bytes);
  return 0;
}
