// Reads a draft's prose and prints what it states and claims, one line each, for tests to compare.
import type { RatioRelation, Relation } from '../../../server/src/ledger/model';
import type { Parsed } from '../../../server/src/ledger/parsed';
import type { ProseRecognised } from '../../../server/src/ledger/prose/reading';
import { recogniseProse } from '../../../server/src/ledger/prose/recogniseProse';
import type { Heading, Placed } from '../../../server/src/syntax/block';
import { outlineOf } from '../../../server/src/syntax/outline';
import { createBlockMemo, parseBlocks } from '../../../server/src/syntax/parse';
import type { Profile } from '../../../server/src/syntax/profile';
import { placeTables } from '../../../server/src/tables/placeTables';
import { splitLines } from '../../../server/src/text/lines';

export const BUDGET: Profile = { kind: 'budget', level: 'unit', year: 2024, entity: '青溪县水务局' };
export const FINAL: Profile = { kind: 'final-accounts', level: 'unit', year: 2024, entity: '青溪县水务局' };

export function parsedAs(text: string, profile: Profile, memo = createBlockMemo()): Parsed {
  const lines = splitLines(text);
  const blocks = parseBlocks(lines, memo);
  const headings = blocks.filter((placed): placed is Placed<Heading> => placed.block.kind === 'heading');
  return { text, lines, profile, blocks, outline: outlineOf(blocks), tables: placeTables(blocks, text), headings };
}

/** A draft of one section, under a part heading so that its first lines are no cover. */
export const section = (heading: string, ...paragraphs: string[]): string =>
  [
    '第一部分 概况',
    '',
    '本单位无下属单位。',
    '',
    '第三部分 情况说明',
    '',
    heading,
    '',
    ...paragraphs.flatMap((p) => [p, '']),
  ].join('\n');

export const read = (text: string, profile: Profile): ProseRecognised => recogniseProse(parsedAs(text, profile));

/** `1,200.00 in|total|total|all|now`: each bound figure with its likeliest quantity. */
export const bound = (prose: ProseRecognised): string[] =>
  prose.statements.filter((s) => s.keys.length > 0).map((s) => `${s.text} ${s.keys[0]}`);

/** `rate 5.00% 10.00 of 210.00`, `share …`, `sum certain 5 = +2 +3`. */
export const claims = (prose: ProseRecognised): string[] => prose.relations.map((relation) => claim(prose, relation));

function claim(prose: ProseRecognised, relation: Relation): string {
  const text = (at: number): string => (at < 0 ? '?' : (prose.statements[at]?.text ?? '!'));
  switch (relation.kind) {
    case 'sum':
      return `sum ${relation.force} ${text(relation.total)} = ${relation.parts.map(({ at, sign }) => (sign > 0 ? '+' : '-') + text(at)).join(' ')}`;
    case 'comparison':
      return `${text(relation.left)} ${relation.op} ${text(relation.right)} (${relation.word})`;
    case 'rate':
      return `rate ${text(relation.stated)}% change ${text(relation.numerator)} prior ${text(relation.denominator)} now ${text(relation.current)} ${directions(relation)}`;
    default:
      return `${relation.kind} ${text(relation.stated)}% ${text(relation.numerator)} of ${relation.denominator >= 0 ? text(relation.denominator) : relation.denominatorKey}`;
  }
}

const directions = ({ direction }: RatioRelation): string =>
  [direction.amount, direction.rate].map(({ word, sign }) => `${word || '-'}${sign > 0 ? '↑' : sign < 0 ? '↓' : ''}`).join('/');
