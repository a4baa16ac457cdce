// What can be said only when the whole prose is read: 一般公共预算 that meant 一般财力, figures that are another
// quantity but for a slip, and the sums of changes.
import { writeLike } from '../../money/amount';
import { atTime, expenditureKey, itemKey, type Source } from '../keys';
import type { Statement, SumRelation } from '../model';
import { isSlip } from '../slips';
import { lazy, type Reading } from './reading';

export function laterRelations(reading: Reading): void {
  ownSources(reading);
  softBindings(reading);
  changeSums(reading);
}

const SPLIT: Readonly<Record<string, readonly [own: Source, transfer: Source]>> = {
  general: ['generalOwn', 'generalTransfer'],
  fund: ['fundOwn', 'fundTransfer'],
  capital: ['capitalOwn', 'capitalTransfer'],
};

/** A list of sources that shows 上级…转移支付 by itself means 一般财力 by 一般公共预算. */
function ownSources(reading: Reading): void {
  for (const [source, [own, transfer]] of Object.entries(SPLIT)) {
    for (const line of reading.incomes) {
      if (line.source !== source) continue;
      if (!reading.incomes.some((other) => other.section === line.section && other.source === transfer)) continue;
      const to = (key: string): string => key.replace(`in|total|${source}|`, `in|total|${own}|`);
      const statement = reading.statements[line.at];
      if (!statement) continue;
      const first = statement.keys[0];
      rebind(reading, line.at, [...statement.keys.map(to), ...statement.keys]);
      // What changed is the same line.
      if (first === undefined) continue;
      const change = reading.changes.find(
        (one) => one.key === atTime(first, 'change') && one.at > line.at && one.section === line.section,
      );
      if (change) rebind(reading, change.at, [to(change.key)]);
    }
  }
}

function rebind(reading: Reading, at: number, keys: readonly string[]): void {
  const statement = reading.statements[at];
  if (statement) reading.statements[at] = { ...statement, keys: [...new Set(keys)] };
}

/** Binds figures that are probably a quantity when another figure of it is equal or one slip away. */
function softBindings(reading: Reading): void {
  const agency = itemKey('agency');
  const operating = expenditureKey('current', 'operating', 'general');
  const soft = [...reading.soft, ...(reading.byKey.get(agency) ?? []).map((at) => ({ at, keys: [operating] }))];
  for (const { at, keys } of soft) {
    const statement = reading.statements[at];
    const key = keys.find((one) =>
      (reading.byKey.get(one) ?? []).some((other) => other !== at && statement && nearly(statement, reading.statements[other])),
    );
    if (statement && key !== undefined) rebind(reading, at, [...statement.keys, key]);
  }
}

function nearly(a: Statement, b: Statement | undefined): boolean {
  if (!b || b.value === 0) return false;
  if (a.value === b.value) return true;
  const right = writeLike(a.text, b.value, a.unit);
  return right !== null && isSlip(a.text, right);
}

/** The changes of the items add up to the change of their 款 and 类 where one is said, and to that of 基本＋项目支出. */
function changeSums(reading: Reading): void {
  const items = new Map<string, { at: number; sign: 1 | -1 }>();
  for (const { key, at, sign } of reading.changes) {
    if (/^out\|f:\d{7}\|all\|general\|change$/.test(key) && sign !== 0 && !items.has(key)) items.set(key, { at, sign });
  }
  if (items.size < 2) return;
  const relate = (
    total: number,
    sign: 1 | -1,
    parts: readonly { at: number; sign: 1 | -1 }[],
    force: SumRelation['force'],
    label: string,
  ): void => {
    reading.relations.push({
      kind: 'sum',
      family: 'changes',
      total,
      parts: parts.map((part) => ({ at: part.at, sign: part.sign === sign ? 1 : -1 })),
      label: lazy(() => ({ zh: label, en: 'the changes add up' })),
      force,
    });
  };
  const all = [...items.values()];
  const changeOf = (measure: 'basic' | 'project'): { at: number; sign: 1 | -1 | 0 } | undefined =>
    reading.changes.find((one) => one.key === expenditureKey('current', measure, 'general', 'change'));
  const [basic, project] = [changeOf('basic'), changeOf('project')];
  if (basic && project && basic.sign !== 0 && project.sign !== 0) {
    const opposite = basic.sign === 1 ? -1 : 1;
    relate(
      project.at,
      project.sign,
      [...all, { at: basic.at, sign: opposite }],
      'guess',
      '项目支出增减额＝各科目增减额之和－基本支出增减额',
    );
  }
  for (const { key, at, sign } of reading.changes) {
    const code = /^out\|f:(\d{3}|\d{5})\|all\|general\|change$/.exec(key)?.[1];
    if (code === undefined || sign === 0) continue;
    const parts = [...items].filter(([item]) => item.startsWith(`out|f:${code}`)).map(([, part]) => part);
    if (parts.length > 0) relate(at, sign, parts, 'guess', `${code}增减额＝其下各项增减额之和`);
  }
}
