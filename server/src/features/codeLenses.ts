// Above each table, how it ties: how many figures it has, how many are verified, how many findings it holds. A
// click goes to the first of them.

import type { CodeLens } from 'vscode-languageserver-types';
import { lastUpTo } from '../text/ascending';
import { rangeOf } from '../text/position';
import { say, type Text } from '../text/say';
import type { ClientTraits } from './client';
import type { OpenDocument } from './document';

interface Tally {
  figures: number;
  verified: number;
  contradicted: number;
  rounding: number;
}

export function codeLensesOf(document: OpenDocument, client: ClientTraits): CodeLens[] {
  const { draft, lines, findings } = document.analysis;
  const tallies = tallyTables(document);
  return draft.tables.flatMap(({ table, block, start }, i) => {
    const tally = tallies[i];
    if (table.continues || !tally || tally.figures === 0) return [];
    const end = start + block.text.length;
    const first = lastUpTo(findings, start - 1, ({ span }) => span.start) + 1;
    const after = lastUpTo(findings, end, ({ span }) => span.start) + 1;
    const here = findings.slice(first, after).filter(({ severity }) => severity !== 'hint');
    const place = here[0]?.span;
    const at = table.titleSpan ?? block.caption[0]?.span ?? { start: table.span.start, end: table.span.start };
    const title = told(tally, here.length)[document.language];
    const command =
      place && client.ownCommands
        ? { title, command: 'gouji.reveal', arguments: [document.uri, rangeOf(lines, place)] }
        : { title, command: '' };
    return [{ range: rangeOf(lines, { start: start + at.start, end: start + at.end }), command }];
  });
}

function tallyTables({ analysis }: OpenDocument): Tally[] {
  const { tables, ledger } = analysis.draft;
  const tallies = tables.map((): Tally => ({ figures: 0, verified: 0, contradicted: 0, rounding: 0 }));
  for (const { table, standing, span } of ledger.facts) {
    const tally = tallies[table];
    if (!tally || span.end === span.start) continue;
    tally.figures++;
    if (standing === 'verified') tally.verified++;
    if (standing === 'contradicted') tally.contradicted++;
  }
  for (const complaint of ledger.complaints) {
    const tally = complaint.kind === 'rounding' ? tallies[complaint.table] : undefined;
    if (tally && complaint.kind === 'rounding') tally.rounding += complaint.count;
  }
  return tallies;
}

function told({ figures, verified, contradicted, rounding }: Tally, problems: number): Text {
  const share = Math.floor((verified * 100) / figures);
  const zh = [`勾稽：${figures}个数字，${share}%已核对`];
  const en = [`Gouji: ${figures} figures, ${share}% verified`];
  if (contradicted > 0) {
    zh.push(`${contradicted}个不符`);
    en.push(`${contradicted} contradicted`);
  }
  if (rounding > 0) {
    zh.push(`${rounding}项尾差`);
    en.push(`${rounding} off by rounding`);
  }
  zh.push(problems > 0 ? `${problems}处问题` : '没有问题');
  en.push(problems === 0 ? 'no problems' : problems === 1 ? '1 problem' : `${problems} problems`);
  return say(zh.join('，'), en.join(', '));
}
