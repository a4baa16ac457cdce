// One verdict for each subject row, so that one wrong cell is one finding: the rules on codes each tell their own
// kind of fault of the same judgement. Low-confidence entries excuse and never accuse.
import { type Catalogue, classificationOf, inForce, parentOf, type Subject } from '../../catalog/catalogue';
import { type Candidate, digitDistance, named, nearestCodes } from '../../catalog/nearest';
import { editDistance, likeness, normalName, plainName, sameName } from '../../catalog/subjectName';
import type { PlacedTable } from '../../tables/table';
import { say } from '../../text/say';
import type { Span } from '../../text/span';
import type { Draft } from '../draft';
import type { Finding } from '../finding';
import { perDraft, tablesAs } from '../reading';
import { changedSpan, classificationName, codeFix, levelOf, nameFix, present } from './_repair';
import { codeSpan, hasFigure, matching, type SubjectRow, type SubjectTable, subjectTables, type Usage, usage } from './_rows';
import { countedColumn, runningNumbers } from './_running';

/** The rules that share the judgement of rows. */
export type RowRule =
  | 'unknown-code'
  | 'code-name-mismatch'
  | 'misspelt-subject-name'
  | 'wrong-parent'
  | 'retired-subject'
  | 'missing-leading-zero'
  | 'running-number-code'
  | 'fund-code-in-general-table'
  | 'two-names-one-code';

export interface Fault {
  readonly rule: RowRule;
  readonly finding: Finding;
}

/** A table with more faults than this is not a table of subjects gone wrong, but no such table at all. */
const MOST = 200;

interface Context {
  readonly catalogue: Catalogue;
  readonly year: number | null;
  readonly table: SubjectTable;
  /** Code → its rows in this table. */
  readonly here: ReadonlyMap<string, readonly SubjectRow[]>;
  readonly elsewhere: () => Usage;
  /** Whether the rows of that many digits have, as a rule, the row of their parent in this table. */
  readonly housed: (digits: number) => boolean;
}

/** Every fault of the draft's subject rows, at most one a row. */
export const faults = perDraft(judge);

/** The findings of one rule. */
export function faultsOf(draft: Draft, rule: RowRule): Finding[] {
  return faults(draft).flatMap((fault) => (fault.rule === rule ? [fault.finding] : []));
}

/** What a table's rows came to without a look at the rest of the draft: the rows to look at again. */
interface Suspects {
  readonly catalogue: Catalogue;
  readonly year: number | null;
  /** Indices into the table's rows. */
  readonly rows: readonly number[];
  readonly quiet: boolean;
}

const suspected = new WeakMap<object, Suspects>();

const countedSeen = (placed: PlacedTable, { catalogue, profile }: Draft): Finding | null =>
  countedColumn({ ...placed, start: 0 }, catalogue, profile.year);

function judge(draft: Draft): readonly Fault[] {
  const { catalogue } = draft;
  const tables = subjectTables(draft);
  let counted: Usage | null = null;
  const elsewhere = (): Usage => (counted ??= usage(tables));
  const year = draft.profile.year;
  const found: Fault[] = [];
  const faulty = new Set<SubjectRow>();
  for (const table of tables) {
    const known = suspected.get(table.key);
    const fresh = known && known.catalogue === catalogue && known.year === year ? known : null;
    if (fresh?.quiet) continue;
    const here = new Map<string, SubjectRow[]>();
    for (const row of table.rows) {
      const same = here.get(row.digits);
      if (same) same.push(row);
      else here.set(row.digits, [row]);
    }
    const context: Context = { catalogue, year, table, here, elsewhere, housed: housing(table, here) };
    const running = runningNumbers(table, catalogue, year);
    for (const group of running) found.push({ rule: 'running-number-code', finding: group.finding });
    for (const row of running.flatMap((group) => group.rows)) faulty.add(row);
    const rows: number[] = [];
    for (const i of fresh?.rows ?? table.rows.keys()) {
      const row = table.rows[i];
      if (!row || faulty.has(row)) continue;
      const fault = judgeRow(row, context);
      if (!fault) continue;
      rows.push(i);
      found.push(fault);
      faulty.add(row);
      if (rows.length >= MOST) break;
    }
    suspected.set(table.key, { catalogue, year, rows, quiet: rows.length === 0 && running.length === 0 });
  }
  for (const table of tablesAs(draft, countedSeen)) {
    const finding = countedColumn(table, catalogue, year);
    if (finding) found.push({ rule: 'running-number-code', finding });
  }
  return [...found, ...twoNames(tables, faulty, catalogue)];
}

function housing({ rows }: SubjectTable, here: Context['here']): Context['housed'] {
  const known = new Map<number, boolean>();
  return (digits) => {
    let usual = known.get(digits);
    if (usual === undefined) {
      const level = rows.filter((r) => r.digits.length === digits);
      usual = level.length >= 3 && level.filter((r) => here.has(parentOf(r.digits) ?? '')).length >= 0.7 * level.length;
      known.set(digits, usual);
    }
    return usual;
  };
}

function judgeRow(row: SubjectRow, context: Context): Fault | null {
  const { catalogue } = context;
  const padded = leadingZero(row, context);
  if (padded) return padded;
  const entries = catalogue.byCode(row.classification, row.digits);
  if (entries.length === 0) return unknownCode(row, context);
  if (row.name !== '') {
    const same = matching(catalogue, row);
    if (same.length === 0) return otherName(row, entries, context) ?? null;
    const retired = retiredSubject(row, same, entries, context);
    if (retired) return retired;
  }
  return wrongColumn(row) ?? wrongParent(row, context) ?? wrongFund(row, entries, context);
}

/** `301 2 津贴补贴`, `3012`: a 款 or 项 written without its zero. */
function leadingZero(row: SubjectRow, { catalogue }: Context): Fault | null {
  const short = row.parts.findIndex((part) => part.text.length === 1);
  const part = row.parts[short];
  if (part) {
    const code = row.inherited + row.parts.map((p) => p.text.padStart(2, '0')).join('');
    const subject = catalogue.byCode(row.classification, code)[0];
    const sure =
      subject !== undefined &&
      (row.name === '' || catalogue.byCode(row.classification, code).some((s) => sameName(s.name, row.name)));
    return {
      rule: 'missing-leading-zero',
      finding: {
        span: part.span,
        message: say(
          `编码“${part.text}”缺前导零，应写作“${part.text.padStart(2, '0')}”${subject ? `（${code} ${subject.name}）` : ''}。`,
          `The code “${part.text}” lacks its leading zero: “${part.text.padStart(2, '0')}”${subject ? ` (${code} ${subject.name})` : ''}.`,
        ),
        fixes: [
          {
            title: say(`补前导零：${part.text.padStart(2, '0')}`, `Add the leading zero: ${part.text.padStart(2, '0')}`),
            kind: sure ? 'safe' : 'suggestion',
            preferred: true,
            edits: row.parts.flatMap((p) => (p.text.length === 1 ? [{ span: p.span, newText: p.text.padStart(2, '0') }] : [])),
          },
        ],
      },
    };
  }
  if (row.parts.length !== 1 || row.digits.length % 2 === 1 || row.name === '') return null;
  const at = [row.digits.length - 1, 3].find((i) => {
    const code = `${row.digits.slice(0, i)}0${row.digits.slice(i)}`;
    return catalogue.byCode(row.classification, code).some((s) => sameName(s.name, row.name));
  });
  if (at === undefined) return null;
  const code = `${row.digits.slice(0, at)}0${row.digits.slice(at)}`;
  const subject = catalogue.byCode(row.classification, code)[0];
  return {
    rule: 'missing-leading-zero',
    finding: {
      span: codeSpan(row),
      message: say(
        `编码“${row.digits}”少一位，缺前导零，应为 ${code}（${subject?.name ?? row.name}）。`,
        `The code “${row.digits}” is one digit short, a leading zero is missing: ${code} (${subject?.name ?? row.name}).`,
      ),
      fixes: present([subject ? codeFix(row, subject, true, 'safe') : null]),
    },
  };
}

function unknownCode(row: SubjectRow, context: Context): Fault | null {
  const { catalogue, year, table } = context;
  const parent = parentOf(row.digits);
  const wellFormed = classificationOf(row.digits) !== null;
  const parentKnown = wellFormed && parent !== null && catalogue.byCode(row.classification, parent).length > 0;
  const candidates = candidatesFor(row, context);
  const byName = candidates.find((c) => c.reason === 'name');
  // Digits that are no code, beside words that are no subject, may be anything (a unit's code, a project's).
  if (!byName && !(parentKnown && table.holdsCodes) && !(wellFormed && table.holdsCodes && table.holdsNames)) return null;
  const best = byName ?? (candidates[0]?.reason === 'likeness' ? candidates[0] : undefined);
  const level = levelOf(row.digits);
  const scheme = classificationName(row.classification);
  const where = year === null ? '' : `${year}年`;
  const hint = best
    ? say(`名称“${row.name}”的编码是 ${best.subject.code}。`, ` The code of “${row.name}” is ${best.subject.code}.`)
    : say('', '');
  const message =
    parentKnown && parent !== null
      ? say(
          `编码 ${row.digits} 不在${where}${scheme.zh}中：${parent} ${nameOf(catalogue, row, parent)}之下没有这一${level.zh}。${hint.zh}`,
          `The code ${row.digits} is not in the ${scheme.en}: there is no such ${level.en} under ${parent}.${hint.en}`,
        )
      : say(
          `编码 ${row.digits} 不在${where}${scheme.zh}中。${hint.zh}`,
          `The code ${row.digits} is not in the ${scheme.en}.${hint.en}`,
        );
  return {
    rule: 'unknown-code',
    finding: {
      span: best ? changedSpan(row, best.subject.code) : unknownPart(row, catalogue),
      severity: wellFormed && !parentKnown && row.digits.length === 3 ? 'error' : 'warning',
      message,
      fixes: present(candidates.map((c) => codeFix(row, c.subject, c === best))),
    },
  };
}

/** Candidates, those that restore what the rest of the draft says of this name before the others. */
function candidatesFor(row: SubjectRow, context: Context): readonly Candidate[] {
  const { catalogue, year, elsewhere } = context;
  const near = nearestCodes(catalogue, row.classification, row.digits, row.name, { year, under: row.under, limit: 6 });
  const name = row.plain;
  const used = (c: Candidate): number => (c.reason === 'name' && elsewhere().get(c.subject.code)?.has(name) ? 1 : 0);
  const close = (c: Candidate): number => (parentOf(c.subject.code) === (row.under ?? parentOf(row.digits)) ? 1 : 0);
  const named = near.filter((c) => c.reason === 'name').sort((a, b) => close(b) - close(a) || used(b) - used(a));
  return [...named, ...near.filter((c) => c.reason !== 'name')];
}

/** The written piece at which the code stops being known. */
function unknownPart(row: SubjectRow, catalogue: Catalogue): Span {
  let code = row.inherited;
  for (const part of row.parts) {
    code += part.text;
    if (catalogue.byCode(row.classification, code).length === 0) return part.span;
  }
  return row.parts.at(-1)?.span ?? codeSpan(row);
}

function nameOf(catalogue: Catalogue, row: SubjectRow, code: string): string {
  return `“${catalogue.byCode(row.classification, code)[0]?.name ?? ''}”`;
}

/** The code is known but the name beside it is not its name. */
function otherName(row: SubjectRow, entries: readonly Subject[], context: Context): Fault | null {
  const { catalogue, year, table, here, elsewhere } = context;
  const now = entries.find((s) => inForce(s, year)) ?? entries[0];
  if (!now || !row.nameSpan) return null;
  const rivals = named(catalogue, row.classification, row.name).filter((s) => s.confidence !== 'low');
  if (rivals.length === 0) return misnamed(row, now, entries, context);
  const sure = entries.some((s) => s.confidence !== 'low');
  const candidates = candidatesFor(row, context).filter((c) => c.reason === 'name');
  const rival = candidates[0]?.subject ?? rivals[0];
  if (!rival) return null;
  // Which side is wrong? The name's own row already in this table, and the code's nowhere else: the name.
  const taken = (here.get(rival.code) ?? []).some((other) => other !== row && sameName(other.name, row.name));
  const doubled = (here.get(row.digits) ?? []).some((other) => other !== row && matching(catalogue, other).length > 0);
  const sibling = parentOf(rival.code) === parentOf(row.digits) || parentOf(rival.code) === row.under;
  const nameElsewhere = elsewhere().get(rival.code)?.has(row.plain) ?? false;
  const codeElsewhere = entries.some((s) => elsewhere().get(row.digits)?.has(plainName(s.name)) ?? false);
  const close = digitDistance(rival.code, row.digits) <= 1;
  const nameWrong = sure && !doubled && (taken || (!sibling && !close && !nameElsewhere) || (codeElsewhere && !nameElsewhere));
  if (!sibling && !close && !table.holdsNames) return null;
  const fixCode = present(candidates.slice(0, 4).map((c, i) => codeFix(row, c.subject, !nameWrong && i === 0)));
  const fixName = sure ? [nameFix(row.nameSpan, now.name, nameWrong || fixCode.length === 0)] : [];
  return {
    rule: 'code-name-mismatch',
    finding: {
      span: nameWrong ? row.nameSpan : changedSpan(row, rival.code),
      message: say(
        `编码与名称不对应：${row.digits} 是“${now.name}”，“${row.name}”的编码是 ${rival.code}。`,
        `Code and name do not belong together: ${row.digits} is “${now.name}”; the code of “${row.name}” is ${rival.code}.`,
      ),
      related: [
        nameWrong
          ? { span: codeSpan(row), message: say(`${row.digits} 是“${now.name}”。`, `${row.digits} is “${now.name}”.`) }
          : {
              span: row.nameSpan,
              message: say(`“${row.name}”的编码是 ${rival.code}。`, `The code of “${row.name}” is ${rival.code}.`),
            },
      ],
      fixes: nameWrong ? [...fixName, ...fixCode] : [...fixCode, ...fixName],
    },
  };
}

/** The name is no subject's name at all. */
function misnamed(row: SubjectRow, now: Subject, entries: readonly Subject[], context: Context): Fault | null {
  const { table, catalogue, year } = context;
  if (!row.nameSpan || !table.holdsNames || !entries.some((s) => s.confidence !== 'low')) return null;
  const written = normalName(row.name);
  const right = normalName(now.name);
  // A name with an addition (`行政运行（本级）`) is the name.
  if (written.includes(right)) return null;
  const spelling = written.replaceAll('其它', '其他');
  if (entries.some((s) => sameName(s.name, spelling))) {
    const fixed = entries.find((s) => sameName(s.name, spelling)) ?? now;
    return {
      rule: 'misspelt-subject-name',
      finding: {
        span: row.nameSpan,
        message: say(
          `科目名称用“其他”，不用“其它”：${row.digits} 是“${fixed.name}”。`,
          `Subject names are written 其他, not 其它: ${row.digits} is “${fixed.name}”.`,
        ),
        fixes: [nameFix(row.nameSpan, fixed.name, true, 'safe')],
      },
    };
  }
  const distance = Math.min(...entries.map((s) => editDistance(written, normalName(s.name))));
  const like = Math.max(...entries.map((s) => likeness(row.name, s.name)));
  const shortened = isWithin(written, right);
  if (like >= 0.6 || distance <= 1 || shortened) {
    return {
      rule: 'misspelt-subject-name',
      finding: {
        span: row.nameSpan,
        // A shortened name is a custom of some units; a changed character is a slip.
        severity: shortened && right.length - written.length > 1 ? 'info' : 'warning',
        message: say(
          `科目名称与编码 ${row.digits} 的规范名称不一致：应为“${now.name}”，此处为“${row.name}”。`,
          `The name is not that of ${row.digits}: it is “${now.name}”, here “${row.name}”.`,
        ),
        fixes: [nameFix(row.nameSpan, now.name, true)],
      },
    };
  }
  const candidates = nearestCodes(catalogue, row.classification, row.digits, row.name, { year, under: row.under, limit: 4 });
  const alike = candidates.filter((c) => c.reason === 'likeness');
  return {
    rule: 'code-name-mismatch',
    finding: {
      span: row.nameSpan,
      message: say(
        `编码与名称不对应：${row.digits} 是“${now.name}”，此处名称为“${row.name}”。`,
        `Code and name do not belong together: ${row.digits} is “${now.name}”, here the name is “${row.name}”.`,
      ),
      fixes: present([nameFix(row.nameSpan, now.name, true), ...alike.map((c) => codeFix(row, c.subject))]),
    },
  };
}

/** Every character of `short` occurs in `long` in that order. */
function isWithin(short: string, long: string): boolean {
  let at = -1;
  for (const c of short) {
    at = long.indexOf(c, at + 1);
    if (at < 0) return false;
  }
  return short.length >= 3;
}

function retiredSubject(row: SubjectRow, same: readonly Subject[], entries: readonly Subject[], context: Context): Fault | null {
  const { year } = context;
  if (year === null || same.some((s) => inForce(s, year) || s.confidence === 'low')) return null;
  const was = same[0];
  if (!was || !row.nameSpan) return null;
  const now = entries.find((s) => inForce(s, year) && s.confidence !== 'low');
  if (now) {
    const early = was.since !== null && was.since > year;
    return {
      rule: 'retired-subject',
      finding: {
        span: row.nameSpan,
        severity: early ? 'info' : 'warning',
        message: early
          ? say(
              `${row.digits} 在${year}年名为“${now.name}”，“${row.name}”自${was.since}年起使用。`,
              `${row.digits} is “${now.name}” in ${year}; “${row.name}” is its name from ${was.since} on.`,
            )
          : say(
              `科目 ${row.digits} 已更名：${year}年为“${now.name}”，“${row.name}”用到${was.until}年。`,
              `${row.digits} has been renamed: it is “${now.name}” in ${year}; “${row.name}” was its name until ${was.until}.`,
            ),
        fixes: [nameFix(row.nameSpan, now.name, true)],
      },
    };
  }
  // Ended without a successor under the same code. The year may be off by one, so only a plain case is said aloud.
  const ended = was.until !== null && was.until < year;
  const gap = ended ? year - (was.until ?? year) : (was.since ?? year) - year;
  const moved = named(context.catalogue, row.classification, row.name).filter((s) => inForce(s, year) && s.confidence !== 'low');
  return {
    rule: 'retired-subject',
    finding: {
      span: codeSpan(row),
      severity: ended && gap >= 2 && was.confidence === 'high' ? 'warning' : 'info',
      message: ended
        ? say(
            `科目 ${row.digits}“${was.name}”用到${was.until}年，${year}年已无此科目。`,
            `${row.digits} “${was.name}” was in use until ${was.until}; there is no such subject in ${year}.`,
          )
        : say(
            `科目 ${row.digits}“${was.name}”自${was.since}年起才有，${year}年尚无此科目。`,
            `${row.digits} “${was.name}” exists from ${was.since} on; there is no such subject in ${year}.`,
          ),
      fixes: present(
        moved
          .filter((s) => s.code.length === row.digits.length)
          .slice(0, 3)
          .map((s) => codeFix(row, s)),
      ),
    },
  };
}

/** 类, 款 and 项 have columns of their own, and this row's last digits stand in another level's. */
function wrongColumn(row: SubjectRow): Fault | null {
  const { table } = row.table;
  const columns = table.panels[row.row.panel]?.codeColumns ?? [];
  const code = row.row.code;
  const last = code?.cells.at(-1);
  const written = row.parts.at(-1);
  if (!code || !last || !written || columns.length < 2 || code.cells.length !== row.parts.length) return null;
  const cells = table.grid.rows[row.row.index] ?? [];
  const at = columns.findIndex((column) => cells[column] === last);
  const level = (row.digits.length - 3) / 2;
  const home = cells[columns[level] ?? -1];
  if (at < 0 || at === level || written.text.length > 3 || !home || home.text !== '') return null;
  const place = row.table.start + home.span.start;
  return {
    rule: 'wrong-parent',
    finding: {
      span: written.span,
      message: say(
        `${levelOf(row.digits).zh}级编码“${written.text}”（${row.digits} ${row.name}）写在了${LEVELS[at] ?? '另一'}栏。`,
        `“${written.text}” (${row.digits} ${row.name}) stands in the column of another level.`,
      ),
      fixes: [
        {
          title: say(`移到${LEVELS[level] ?? ''}栏`, 'Move it to the column of its level'),
          kind: 'suggestion',
          preferred: true,
          edits: [
            { span: written.span, newText: '' },
            { span: { start: place, end: place }, newText: written.text },
          ],
        },
      ],
    },
  };
}

const LEVELS: readonly string[] = ['类', '款', '项'];

/** Code and name agree with each other but not with where the row stands. */
function wrongParent(row: SubjectRow, context: Context): Fault | null {
  const { catalogue, here, housed } = context;
  const parent = parentOf(row.digits);
  if (parent === null || row.under === null || row.under === parent || row.name === '') return null;
  if (!housed(row.digits.length)) return null;
  const meant = row.under + row.digits.slice(-2);
  const subject = catalogue.byCode(row.classification, meant).find((s) => sameName(s.name, row.name) && s.confidence !== 'low');
  const doubled = (here.get(row.digits)?.length ?? 0) > 1;
  const orphan = !here.has(parent);
  if (!orphan && !(doubled && subject)) return null;
  const above = levelOf(parent);
  return {
    rule: 'wrong-parent',
    finding: {
      span: subject ? changedSpan(row, meant) : codeSpan(row),
      severity: subject ? 'warning' : 'info',
      message: subject
        ? say(
            `${row.digits} 属于 ${parent} ${nameOf(catalogue, row, parent)}，却列在 ${row.under} ${nameOf(catalogue, row, row.under)}之下；该${above.zh}下的“${row.name}”是 ${meant}。`,
            `${row.digits} belongs to ${parent}, yet stands under ${row.under}, whose “${row.name}” is ${meant}.`,
          )
        : say(
            `${row.digits}“${row.name}”的上级 ${parent} ${nameOf(catalogue, row, parent)}没有列在本表中。`,
            `The ${above.en} of ${row.digits} “${row.name}”, ${parent}, has no row in this table.`,
          ),
      fixes: present([subject ? codeFix(row, subject, true) : null]),
    },
  };
}

const GENERAL: ReadonlySet<string> = new Set(['general-expenditure', 'general-project']);

/** A fund's or state capital's subject in a table of the general public budget, and the other way round. */
function wrongFund(row: SubjectRow, entries: readonly Subject[], { table }: Context): Fault | null {
  const identity = table.table.table.identity;
  // 项目支出表 may be of all money: only its title says that it is of the general budget.
  const general = GENERAL.has(identity) && (identity !== 'general-project' || /一般公共预算/.test(table.table.table.title));
  if (row.classification !== 'functional' || row.digits.length < 5 || !(general || identity === 'government-fund')) return null;
  if (entries.some((s) => s.confidence !== 'high')) return null;
  const foreign = general
    ? entries.every((s) => s.fund === 'govfund' || s.fund === 'soe')
    : entries.every((s) => s.fund === 'general' || s.fund === 'soe');
  if (!foreign || !hasFigure(row.table.table, row.row)) return null;
  const fund = entries[0]?.fund;
  const [zh, en] =
    fund === 'govfund'
      ? ['政府性基金预算', 'the government-managed funds budget']
      : fund === 'soe'
        ? ['国有资本经营预算', 'the state capital operations budget']
        : ['一般公共预算', 'the general public budget'];
  const here = general
    ? ['一般公共预算', 'the general public budget']
    : ['政府性基金预算', 'the government-managed funds budget'];
  return {
    rule: 'fund-code-in-general-table',
    finding: {
      span: codeSpan(row),
      message: say(
        `${row.digits}“${row.name}”是${zh}的科目，不应列在${here[0]}的表中。`,
        `${row.digits} “${row.name}” is a subject of ${en} and has no place in a table of ${here[1]}.`,
      ),
    },
  };
}

/** One code with two names where the catalogue holds both for right: the rarer one is marked. */
function twoNames(tables: readonly SubjectTable[], faulty: ReadonlySet<SubjectRow>, catalogue: Catalogue): Fault[] {
  const first = new Map<string, string>();
  const several = new Set<string>();
  const amiss = new Set([...faulty].map((row) => row.table));
  for (const table of tables) {
    for (const row of amiss.has(table.table) ? table.rows : table.unplaced) {
      if (row.plain === '' || faulty.has(row)) continue;
      const name = first.get(row.digits);
      if (name === undefined) first.set(row.digits, row.plain);
      else if (name !== row.plain) several.add(row.digits);
    }
  }
  if (several.size === 0) return [];
  const found: Fault[] = [];
  for (const code of [...several].slice(0, MOST / 10)) {
    const groups = new Map<string, SubjectRow[]>();
    for (const row of tables.flatMap((t) => t.rows)) {
      if (row.digits !== code || row.plain === '' || faulty.has(row) || matching(catalogue, row).length === 0) continue;
      groups.set(row.plain, [...(groups.get(row.plain) ?? []), row]);
    }
    const [usual, ...others] = [...groups.values()].sort((a, b) => b.length - a.length);
    const kept = usual?.[0];
    if (!kept?.nameSpan) continue;
    for (const other of others.flat()) {
      if (!other.nameSpan) continue;
      found.push({
        rule: 'two-names-one-code',
        finding: {
          span: other.nameSpan,
          message: say(
            `同一编码 ${code} 在文中有两个名称：“${kept.name}”和“${other.name}”。`,
            `The code ${code} has two names in this draft: “${kept.name}” and “${other.name}”.`,
          ),
          related: [{ span: kept.nameSpan, message: say(`此处为“${kept.name}”。`, `Here it is “${kept.name}”.`) }],
          fixes: [nameFix(other.nameSpan, kept.name)],
        },
      });
    }
  }
  return found;
}
