// From the characters of a draft to everything known about it, stage by stage, each kept. What a stage makes
// of one block depends on that block's text alone and is remembered by it: after a keystroke only the block
// that was touched is parsed and checked again.

import { buildLedger, createLedgerMemo, type LedgerMemo } from './ledger/build';
import type { Draft } from './rules/draft';
import type { Finding, Reported } from './rules/finding';
import { SEVERITIES } from './rules/finding';
import { withoutIgnored } from './rules/ignore';
import { RULES } from './rules/registry';
import type { BlockRule, Rule } from './rules/rule';
import type { Settings } from './rules/settings';
import type { Block, Heading, Placed } from './syntax/block';
import { outlineOf } from './syntax/outline';
import { type BlockMemo, createBlockMemo, parseBlocks } from './syntax/parse';
import type { Profile } from './syntax/profile';
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

/** What one document's earlier analyses left behind for the next. */
export interface Memo {
  readonly blocks: BlockMemo;
  readonly ledger: LedgerMemo;
  readonly findings: WeakMap<Block, Map<string, readonly Finding[]>>;
}

export function createMemo(): Memo {
  return { blocks: createBlockMemo(), ledger: createLedgerMemo(), findings: new WeakMap() };
}

/** Parses `text` only: what the rules look at. */
export function parseDraft(text: string, settings: Settings, memo: Memo = createMemo()): Draft {
  const lines = splitLines(text);
  const blocks = parseBlocks(lines, memo.blocks);
  const profile = profileOf(blocks);
  const tables = placeTables(blocks, text);
  const headings = blocks.filter((placed): placed is Placed<Heading> => placed.block.kind === 'heading');
  const outline = outlineOf(blocks);
  const parsed = { text, lines, profile, blocks, outline, tables, headings };
  return { ...parsed, catalogue: settings.catalogue, ledger: buildLedger(parsed, memo.ledger) };
}

/** Parses and checks `text`. Never throws; takes time linear in the text. */
export function analyze(text: string, settings: Settings, memo: Memo = createMemo()): Analysis {
  const draft = parseDraft(text, settings, memo);
  const reported: Reported[] = [];
  const failures: Failure[] = [];
  for (const rule of RULES) {
    const wanted = settings.severities[rule.id];
    if (wanted === 'off') continue;
    try {
      for (const finding of run(rule, draft, memo)) {
        reported.push({ ...finding, rule: rule.id, code: rule.code, severity: wanted ?? finding.severity ?? rule.severity });
      }
    } catch (error) {
      failures.push({ rule: rule.id, message: error instanceof Error ? error.message : String(error) });
    }
  }
  const findings = withoutIgnored(draft, reported, settings.accepted, RULES, settings.severities).sort(byPlace);
  return { text, lines: draft.lines, draft, findings, failures };
}

function* run(rule: Rule, draft: Draft, memo: Memo): Iterable<Finding> {
  if (rule.scope === 'draft') {
    yield* rule.check(draft);
    return;
  }
  for (const { block, start } of draft.blocks) {
    for (const finding of inBlock(rule, block, draft.profile, memo)) yield moved(finding, start);
  }
}

function inBlock(rule: BlockRule, block: Block, profile: Profile, memo: Memo): readonly Finding[] {
  let known = memo.findings.get(block);
  if (!known) memo.findings.set(block, (known = new Map()));
  const key = `${rule.id} ${profile.kind} ${profile.level} ${profile.year} ${profile.entity}`;
  let findings = known.get(key);
  if (!findings) known.set(key, (findings = [...rule.check(block, profile)]));
  return findings;
}

/** A finding of a block, `offset` code units further on. */
function moved(finding: Finding, offset: number): Finding {
  return {
    ...finding,
    span: shift(finding.span, offset),
    ...(finding.related && { related: finding.related.map((r) => ({ ...r, span: shift(r.span, offset) })) }),
    ...(finding.fixes && {
      fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((e) => ({ ...e, span: shift(e.span, offset) })) })),
    }),
  };
}

function byPlace(a: Reported, b: Reported): number {
  return (
    a.span.start - b.span.start ||
    a.span.end - b.span.end ||
    SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}
