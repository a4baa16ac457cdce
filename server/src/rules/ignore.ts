// Findings a writer has answered: ignore comments in the draft, and findings accepted in the project file.
// A comment that answers nothing is itself a finding, so that stale ones do not pile up and hide new faults.
import { lineAt } from '../text/lines';
import { say } from '../text/say';
import { type Span, span } from '../text/span';
import type { Draft } from './draft';
import type { Finding, Reported } from './finding';
import { placeKey } from './placeKey';
import type { RuleInfo } from './rule';
import type { Settings } from './settings';

/** The rule whose findings are made here: it is about the comments themselves, and what the other rules found. */
export const IGNORE_COMMENT: RuleInfo = {
  id: 'ignore-comment',
  code: 'G101',
  severity: 'info',
  title: say('忽略注释没有作用', 'Ignore comment without effect'),
  why: say(
    '忽略注释压住的问题已经不在了，或者规则名写错了：留着它，以后真正的错误会被悄悄压住。',
    'What the comment silenced is gone, or the rule is misspelt: left in place, it may hide a real fault later.',
  ),
  basis: '本工具的忽略注释约定：注释只压住它写明的规则，压不住任何问题的注释应当删除。',
  examples: [
    { bad: '⟦<!-- 勾稽-忽略下一行 -->⟧\n本部门2024年度收入总计100.00万元。', fixed: '本部门2024年度收入总计100.00万元。' },
    { bad: '<!-- 勾稽-忽略全文 ⟦没有这条规则⟧ -->\n本部门2024年度收入总计100.00万元。' },
    { good: '<!-- 本稿由财务科起草 -->\n本部门2024年度收入总计100.00万元。' },
  ],
};

type Scope = 'line' | 'next-line' | 'disable' | 'enable' | 'file';

const DIRECTIVES: Readonly<Record<string, Scope>> = {
  '勾稽-忽略本行': 'line',
  '勾稽-忽略下一行': 'next-line',
  '勾稽-忽略': 'disable',
  '勾稽-恢复': 'enable',
  '勾稽-忽略全文': 'file',
  'gouji-disable-line': 'line',
  'gouji-disable-next-line': 'next-line',
  'gouji-disable': 'disable',
  'gouji-enable': 'enable',
  'gouji-disable-file': 'file',
};

/** What `勾稽-…` comments may say, for completion. */
export const DIRECTIVE_NAMES: readonly string[] = Object.keys(DIRECTIVES);

/** One ignore comment (忽略注释) of a draft. */
interface Comment {
  readonly span: Span;
  readonly name: string;
  /** Null when `name` is no directive there is. */
  readonly scope: Scope | null;
  /** Rules named, as written (ids or codes); none: every rule. */
  readonly rules: readonly { readonly name: string; readonly span: Span }[];
}

const OPENING = '<!--';
const CLOSING = '-->';
const DIRECTIVE = /^\s*(勾稽-[^\s:：,，、]*|gouji-[^\s:：,，、]*)/;
/** The words after ` -- `, `：` or `:` are the writer's reason and name no rules. */
const REASON = /\s--\s|[:：]/;
const RULE_NAME = /[^\s,，、;；]+/g;

/** Every ignore comment of `text`, in order. Linear: an unclosed `<!--` ends the search. */
function commentsOf(text: string): Comment[] {
  const comments: Comment[] = [];
  for (let open = text.indexOf(OPENING); open >= 0; ) {
    const close = text.indexOf(CLOSING, open + OPENING.length);
    if (close < 0) break;
    const body = text.slice(open + OPENING.length, close);
    const directive = DIRECTIVE.exec(body);
    if (directive) {
      const name = directive[1] ?? '';
      const rest = body.slice(directive[0].length);
      const reason = rest.search(REASON);
      const base = open + OPENING.length + directive[0].length;
      comments.push({
        span: span(open, close + CLOSING.length),
        name,
        scope: Object.hasOwn(DIRECTIVES, name) ? (DIRECTIVES[name] ?? null) : null,
        rules: [...rest.slice(0, reason < 0 ? rest.length : reason).matchAll(RULE_NAME)].map((m) => ({
          name: m[0],
          span: span(base + m.index, base + m.index + m[0].length),
        })),
      });
    }
    open = text.indexOf(OPENING, close + CLOSING.length);
  }
  return comments;
}

/** From `at` on, `by` silences (or, null, nothing does any more). */
interface Change {
  readonly at: number;
  readonly by: Comment | null;
}

const ALL = '*';

/** Who silences what, where: on a line, from a place on, everywhere; each by rule id, or `*` for all rules. */
interface Silence {
  /** By line and rule. */
  readonly lines: Map<string, Comment>;
  /** By rule, in order of place. */
  readonly changes: Map<string, Change[]>;
  readonly everywhere: Map<string, Comment>;
  /** Comments that silenced something, or (恢复) ended a silence. */
  readonly used: Set<Comment>;
}

function silenceOf(draft: Draft, comments: readonly Comment[], idOf: (name: string) => string | null): Silence {
  const silence: Silence = { lines: new Map(), changes: new Map(), everywhere: new Map(), used: new Set() };
  for (const comment of comments) {
    const named = comment.rules.map((rule) => idOf(rule.name)).filter((id) => id !== null);
    // A comment all of whose rules are unknown silences nothing, rather than everything.
    for (const rule of comment.rules.length === 0 ? [ALL] : named) enter(silence, comment, rule, draft);
  }
  return silence;
}

function enter(silence: Silence, comment: Comment, rule: string, draft: Draft): void {
  const { lines, changes, everywhere, used } = silence;
  const change = (key: string, at: number, by: Comment | null): void => {
    const sofar = changes.get(key);
    if (sofar) sofar.push({ at, by });
    else changes.set(key, [{ at, by }]);
  };
  switch (comment.scope) {
    case 'line':
      lines.set(`${lineAt(draft.lines, comment.span.start)} ${rule}`, comment);
      break;
    case 'next-line':
      lines.set(`${lineAt(draft.lines, comment.span.end) + 1} ${rule}`, comment);
      break;
    case 'file':
      everywhere.set(rule, comment);
      break;
    case 'disable':
      change(rule, comment.span.start, comment);
      break;
    case 'enable': {
      const closes = rule === ALL ? [...changes.keys()] : [rule, ALL];
      if (closes.some((key) => changes.get(key)?.at(-1)?.by)) used.add(comment);
      for (const key of rule === ALL ? closes : [rule]) change(key, comment.span.end, null);
      break;
    }
    case null:
  }
}

/** The comment that silences a finding of `rule` at `offset`. */
function silencer(silence: Silence, draft: Draft, rule: string, offset: number): Comment | undefined {
  if (silence.lines.size > 0) {
    const line = lineAt(draft.lines, offset);
    const found = silence.lines.get(`${line} ${rule}`) ?? silence.lines.get(`${line} ${ALL}`);
    if (found) return found;
  }
  const one = lastChange(silence.changes.get(rule), offset);
  const all = lastChange(silence.changes.get(ALL), offset);
  const latest = one && all ? (one.at > all.at ? one : all) : (one ?? all);
  return latest?.by ?? silence.everywhere.get(rule) ?? silence.everywhere.get(ALL);
}

function lastChange(changes: readonly Change[] | undefined, offset: number): Change | undefined {
  if (!changes) return undefined;
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}

/**
 * `findings` without those that an ignore comment silences or that are accepted (`accepted` holds place keys,
 * see `placeKey.ts`), plus one for each comment that silences nothing. `rules` are all there are; those that
 * are off excuse the comments that name them. Costs next to nothing when there are neither comments nor keys.
 */
export function withoutIgnored(
  draft: Draft,
  findings: readonly Reported[],
  accepted: readonly string[],
  rules: readonly RuleInfo[] = [],
  severities: Settings['severities'] = {},
): Reported[] {
  const unaccepted = withoutAccepted(draft, findings, accepted);
  const comments = draft.text.includes(OPENING) ? commentsOf(draft.text) : [];
  if (comments.length === 0) return unaccepted;

  const ids = new Map<string, string>();
  for (const rule of [...rules, IGNORE_COMMENT]) ids.set(rule.id, rule.id).set(rule.code.toLowerCase(), rule.id);
  if (rules.length === 0) for (const finding of findings) ids.set(finding.rule, finding.rule);
  const idOf = (name: string): string | null => ids.get(name.toLowerCase()) ?? null;

  const silence = silenceOf(draft, comments, idOf);
  const kept = unaccepted.filter((finding) => {
    const by = silencer(silence, draft, finding.rule, finding.span.start);
    if (by) silence.used.add(by);
    return by === undefined;
  });
  const severity = severities[IGNORE_COMMENT.id] ?? IGNORE_COMMENT.severity;
  if (severity === 'off') return kept;
  const isOff = (name: string): boolean => severities[idOf(name) ?? ''] === 'off';
  const excused = (comment: Comment): boolean => silence.used.has(comment) || comment.rules.some((r) => isOff(r.name));
  // What one comment says of others counts as use of it, so that is settled before any is called unused.
  const audible = comments.flatMap((comment) => {
    const problems = [...problemsOf(draft, comment, idOf, excused(comment))];
    return problems.flatMap((problem) => {
      const by = silencer(silence, draft, IGNORE_COMMENT.id, problem.span.start);
      // A comment never silences what is said about itself.
      if (by === undefined || by === comment) return [{ comment, problem }];
      silence.used.add(by);
      return [];
    });
  });
  for (const { comment, problem } of audible) {
    if (problem.unnecessary && silence.used.has(comment)) continue;
    kept.push({ ...problem, rule: IGNORE_COMMENT.id, code: IGNORE_COMMENT.code, severity });
  }
  return kept;
}

function withoutAccepted(draft: Draft, findings: readonly Reported[], accepted: readonly string[]): Reported[] {
  if (accepted.length === 0) return [...findings];
  const keys = new Set(accepted);
  const rules = new Set(accepted.map((key) => key.slice(0, key.indexOf('@'))));
  return findings.filter((finding) => !rules.has(finding.rule) || !keys.has(placeKey(draft, finding)));
}

function* problemsOf(draft: Draft, comment: Comment, idOf: (name: string) => string | null, used: boolean): Iterable<Finding> {
  const remove = {
    title: say('删除这条忽略注释', 'Delete this ignore comment'),
    kind: 'safe' as const,
    preferred: true,
    edits: [{ span: withBreak(draft, comment.span), newText: '' }],
  };
  if (comment.scope === null) {
    yield {
      span: comment.span,
      message: say(
        `没有“${comment.name}”这种忽略注释，它不起作用；可写：${DIRECTIVE_NAMES.slice(0, 5).join('、')}。`,
        `There is no ignore comment “${comment.name}”; it does nothing. There are: ${DIRECTIVE_NAMES.slice(5).join(', ')}.`,
      ),
    };
    return;
  }
  const unknown = comment.rules.filter((rule) => idOf(rule.name) === null);
  for (const rule of unknown) {
    yield {
      span: rule.span,
      message: say(
        `忽略注释里的“${rule.name}”不是任何规则的名称或编号。`,
        `“${rule.name}” in this ignore comment is neither the name nor the code of a rule.`,
      ),
    };
  }
  if (used || unknown.length > 0) return;
  yield {
    span: comment.span,
    message:
      comment.scope === 'enable'
        ? say('这条恢复注释前面没有要恢复的忽略注释。', 'There is nothing for this comment to enable again.')
        : say('这条忽略注释没有压住任何问题，可以删除。', 'This ignore comment silences nothing and can go.'),
    fixes: [remove],
    unnecessary: true,
  };
}

/** A comment alone on its line goes with the line. */
function withBreak(draft: Draft, s: Span): Span {
  const first = lineAt(draft.lines, s.start);
  const last = lineAt(draft.lines, s.end);
  const start = draft.lines.starts[first] ?? s.start;
  const end = draft.lines.ends[last] ?? s.end;
  const alone = draft.text.slice(start, s.start).trim() === '' && draft.text.slice(s.end, end).trim() === '';
  return alone ? span(start, draft.lines.starts[last + 1] ?? end) : s;
}
