// Repairs of a subject row: its code written anew in the cells it stands in, or its name.
import type { Classification, Subject } from '../../catalog/catalogue';
import { say, type Text } from '../../text/say';
import type { Span } from '../../text/span';
import type { Edit, Fix } from '../finding';
import { codeSpan, type SubjectRow } from './_rows';

/** The edits that write `code` into the row's own cells; null when it has not the cells for it. */
export function codeEdits(row: SubjectRow, code: string): readonly Edit[] | null {
  const pieces = split(row, code);
  if (!pieces) return null;
  return row.parts.flatMap((part, i) => {
    const newText = pieces[i] ?? '';
    return newText === part.text ? [] : [{ span: part.span, newText }];
  });
}

function split({ parts, inherited }: SubjectRow, code: string): readonly string[] | null {
  if (!code.startsWith(inherited)) return null;
  const own = code.slice(inherited.length);
  if (parts.length === 1) return [own];
  const lengths = parts.map((part, i) => (i === 0 && inherited === '' ? (part.text.length === 5 ? 5 : 3) : 2));
  if (lengths.reduce((a, b) => a + b, 0) !== own.length) return null;
  let at = 0;
  return lengths.map((length) => own.slice(at, (at += length)));
}

/** Where `code` differs from what the row has: the one cell that changes, else the whole code. */
export function changedSpan(row: SubjectRow, code: string): Span {
  const edits = codeEdits(row, code);
  return edits?.length === 1 && edits[0] ? edits[0].span : codeSpan(row);
}

export function codeFix(row: SubjectRow, subject: Subject, preferred = false, kind: Fix['kind'] = 'suggestion'): Fix | null {
  const edits = codeEdits(row, subject.code);
  if (!edits || edits.length === 0) return null;
  const title = say(`编码改为 ${subject.code} ${subject.name}`, `Change the code to ${subject.code} ${subject.name}`);
  return { title, kind, edits, ...(preferred && { preferred }) };
}

export function nameFix(span: Span, name: string, preferred = false, kind: Fix['kind'] = 'suggestion'): Fix {
  const title = say(`名称改为“${name}”`, `Change the name to “${name}”`);
  return { title, kind, edits: [{ span, newText: name }], ...(preferred && { preferred }) };
}

export function present<T>(values: readonly (T | null)[]): T[] {
  return values.filter((value): value is T => value !== null);
}

/** 类 / 款 / 项 by the length of a code. */
export function levelOf(code: string): Text {
  return code.length <= 3 ? say('类', 'class (类)') : code.length <= 5 ? say('款', 'section (款)') : say('项', 'item (项)');
}

export function classificationName(classification: Classification): Text {
  if (classification === 'functional') return say('支出功能分类科目', 'functional classification');
  if (classification === 'department') return say('部门预算支出经济分类科目', 'department economic classification');
  return say('政府预算支出经济分类科目', 'government economic classification');
}
