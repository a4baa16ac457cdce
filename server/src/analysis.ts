// From the characters of a draft to everything known about it, stage by stage, each kept. What a stage makes
// of one block depends on that block's text alone and is remembered by it: after a keystroke only the block
// that was touched is parsed and checked again, and of the rules about the whole draft only those that read of it.

import { buildLedger, createLedgerMemo, type LedgerMemo } from './ledger/build';
import type { Ledger } from './ledger/ledger';
import type { Parsed } from './ledger/parsed';
import { type Change, changeBetween, findingsNow, isUnchanged, readingNow } from './rules/change';
import type { Draft } from './rules/draft';
import { type Finding, type Reported, SEVERITIES, withSpans } from './rules/finding';
import { withoutIgnored } from './rules/ignore';
import { oneDefectOnce } from './rules/oneDefectOnce';
import { newReading, type Reading, readBy } from './rules/reading';
import { RULES } from './rules/registry';
import type { BlockRule, DraftRule, Rule } from './rules/rule';
import type { Settings } from './rules/settings';
import { readingText, sieve } from './rules/triggers';
import type { Block, Heading, Placed } from './syntax/block';
import { outlineOf } from './syntax/outline';
import { type BlockMemo, createBlockMemo, parseBlocks } from './syntax/parse';
import { type Profile, profileKey } from './syntax/profile';
import { profileOf } from './syntax/profileOf';
import { placeTables } from './tables/placeTables';
import { type Lines, splitLines } from './text/lines';
import { shift } from './text/span';

/** A rule that threw, and what it threw: the other rules went on. */
export interface Failure {
  readonly rule: string;
  readonly message: string;
}

export interface Analysis {
  readonly text: string;
  readonly lines: Lines;
  readonly draft: Draft;
  /** Sorted by place; without those turned off, ignored or accepted. */
  readonly findings: readonly Reported[];
  readonly failures: readonly Failure[];
}

/** What the rules that look at one block said of it, for reports of one profile. */
interface BlockFindings {
  readonly profile: string;
  readonly told: readonly { readonly rule: BlockRule; readonly findings: readonly Finding[] }[];
  /** Those that look at whole drafts and may find something here: indices into `SELDOM_ASKED`. */
  readonly concerned: readonly number[];
  readonly failures: readonly Failure[];
}

/** What a rule that looks at whole drafts said of one, and what it read to say so. */
interface Answer {
  readonly findings: readonly Finding[];
  readonly reading: Reading;
}

interface Answers {
  readonly draft: Draft;
  readonly of: ReadonlyMap<DraftRule, Answer>;
}

/** What one document's earlier analyses left behind for the next. */
export interface Memo {
  readonly blocks: BlockMemo;
  /** Begun anew after a ledger that failed. */
  ledger: LedgerMemo;
  readonly findings: WeakMap<Block, BlockFindings>;
  answers: Answers | null;
}

export function createMemo(): Memo {
  return { blocks: createBlockMemo(), ledger: createLedgerMemo(), findings: new WeakMap(), answers: null };
}

/** Parses `text` only: what the rules look at. A ledger that cannot be made is an empty one, and said to `failures`. */
export function parseDraft(text: string, settings: Settings, memo: Memo = createMemo(), failures: Failure[] = []): Draft {
  const lines = splitLines(text);
  const blocks = parseBlocks(lines, memo.blocks);
  const profile = profileOf(blocks);
  const tables = placeTables(blocks, text);
  const headings = blocks.filter((placed): placed is Placed<Heading> => placed.block.kind === 'heading');
  const outline = outlineOf(blocks);
  const parsed = { text, lines, profile, blocks, outline, tables, headings };
  return { ...parsed, catalogue: settings.catalogue, ledger: ledgerOf(parsed, memo, failures) };
}

function ledgerOf(parsed: Parsed, memo: Memo, failures: Failure[]): Ledger {
  try {
    return buildLedger(parsed, memo.ledger);
  } catch (error) {
    failures.push({ rule: 'ledger', message: error instanceof Error ? error.message : String(error) });
    memo.ledger = createLedgerMemo();
    return { figures: [], facts: [], equations: [], complaints: [] };
  }
}

const BLOCK_RULES = RULES.filter((rule): rule is BlockRule => rule.scope === 'block');
const DRAFT_RULES = RULES.filter((rule): rule is DraftRule => rule.scope === 'draft');
/** Rules about whole drafts that are asked only where some block has one of their triggers. */
const SELDOM_ASKED = DRAFT_RULES.filter(({ triggers }) => triggers !== undefined);
/** Which block rules, and after them which of those, a text may interest. */
const concerned = sieve([...BLOCK_RULES, ...SELDOM_ASKED].map(({ triggers }) => triggers));

/** Parses and checks `text`. Never throws; takes time linear in the text. */
export function analyze(text: string, settings: Settings, memo: Memo = createMemo()): Analysis {
  const failures: Failure[] = [];
  const draft = parseDraft(text, settings, memo, failures);
  const reported: Reported[] = [];
  const report = (rule: Rule, finding: Finding): void => {
    const wanted = settings.severities[rule.id];
    if (wanted === 'off') return;
    reported.push({ ...finding, rule: rule.id, code: rule.code, severity: wanted ?? finding.severity ?? rule.severity });
  };
  const profile = profileKey(draft.profile);
  const silent = new Set<DraftRule>(SELDOM_ASKED);
  for (const { block, start } of draft.blocks) {
    let known = memo.findings.get(block);
    if (known?.profile !== profile) memo.findings.set(block, (known = checkBlock(block, draft.profile, profile)));
    for (const { rule, findings } of known.told)
      for (const finding of findings)
        report(
          rule,
          withSpans(finding, (span) => shift(span, start)),
        );
    for (const index of known.concerned) silent.delete(SELDOM_ASKED[index] as DraftRule);
    for (const failure of known.failures) if (!failures.some((other) => other.rule === failure.rule)) failures.push(failure);
  }
  const asked = DRAFT_RULES.filter((rule) => settings.severities[rule.id] !== 'off' && !silent.has(rule));
  const answers = answersTo(asked, draft, memo.answers, failures);
  for (const [rule, { findings }] of answers) for (const finding of findings) report(rule, finding);
  memo.answers = { draft, of: answers };
  const answered = withoutIgnored(draft, reported, settings.accepted, RULES, settings.severities);
  const findings = oneDefectOnce(answered.sort(byPlace));
  return { text, lines: draft.lines, draft, findings, failures };
}

/** What every block rule says of one block; nothing is kept of rules that have nothing to say. */
function checkBlock(block: Block, profile: Profile, key: string): BlockFindings {
  const told: { rule: BlockRule; findings: readonly Finding[] }[] = [];
  const others: number[] = [];
  const failures: Failure[] = [];
  for (const index of concerned(readingText(block))) {
    const rule = BLOCK_RULES[index];
    if (!rule) {
      others.push(index - BLOCK_RULES.length);
      continue;
    }
    try {
      const findings = [...rule.check(block, profile)];
      if (findings.length > 0) told.push({ rule, findings });
    } catch (error) {
      failures.push(failureOf(rule, error));
    }
  }
  return { profile: key, told, concerned: others, failures };
}

/** What `rules` say of a draft: what they said of its last version, where all they read then is as it was. */
function answersTo(
  rules: readonly DraftRule[],
  draft: Draft,
  last: Answers | null,
  failures: Failure[],
): ReadonlyMap<DraftRule, Answer> {
  const answers = new Map<DraftRule, Answer>();
  const change = last && changeBetween(last.draft, draft);
  for (const rule of rules) {
    const old = change && last.of.get(rule);
    const kept = old && answerNow(old, change);
    if (kept) {
      answers.set(rule, kept);
      continue;
    }
    try {
      const reading = newReading();
      const findings = [...rule.check(readBy(draft, reading))];
      answers.set(rule, { findings, reading });
    } catch (error) {
      failures.push(failureOf(rule, error));
    }
  }
  return answers;
}

function answerNow({ findings, reading }: Answer, change: Change): Answer | null {
  if (!isUnchanged(reading, change)) return null;
  const [readNow, foundNow] = [readingNow(reading, change), findingsNow(findings, change)];
  return readNow && foundNow && { findings: foundNow, reading: readNow };
}

function failureOf(rule: Rule, error: unknown): Failure {
  return { rule: rule.id, message: error instanceof Error ? error.message : String(error) };
}

function byPlace(a: Reported, b: Reported): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
