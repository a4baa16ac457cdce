// `gouji explain FILE:LINE[:COL]`: what the figures there are, which relations they are in, whether those hold,
// and where every other figure of them stands.
import { dirname } from 'node:path';
import { parseDraft } from '../analysis';
import type { Equation, Fact, Ledger, Verdict } from '../ledger/ledger';
import { type Lines, lineAt } from '../text/lines';
import { offsetAt, positionAt } from '../text/position';
import { say, type Text } from '../text/say';
import type { ExitCode } from './check';
import { readDraft } from './checkOne';
import { BadProject, createProjectFinder, reason } from './project';
import type { Terminal } from './terminal';
import { printable } from './width';

const STANDINGS: Readonly<Record<Fact['standing'], Text>> = {
  verified: say('已核对相符', 'verified'),
  contradicted: say('与其他数字不符', 'contradicted'),
  unchecked: say('没有可以核对的数字', 'unchecked'),
};

const VERDICTS: Readonly<Record<Verdict, Text>> = {
  exact: say('相符', 'holds'),
  rounding: say('相符（四舍五入尾差）', 'holds within rounding'),
  failed: say('不符', 'fails'),
};

export async function explain(
  target: string,
  { config, sizeLimit }: { readonly config: string | undefined; readonly sizeLimit: number },
  terminal: Terminal,
): Promise<ExitCode> {
  const place = /^(.+?):(\d+)(?::(\d+))?$/s.exec(target);
  const path = place?.[1];
  if (!place || path === undefined) {
    terminal.complain(say(`“${target}”不是 文件:行[:列] 的形式。`, `“${target}” is not of the form FILE:LINE[:COL].`));
    return 2;
  }
  try {
    const text = readDraft(path, sizeLimit);
    const draft = parseDraft(text, createProjectFinder(config)(dirname(path)).settings);
    const line = Number(place[2]) - 1;
    if (line < 0 || line >= draft.lines.starts.length) {
      terminal.complain(
        say(`${path} 只有 ${draft.lines.starts.length} 行。`, `${path} has only ${draft.lines.starts.length} lines.`),
      );
      return 2;
    }
    const column = place[3] === undefined ? null : Number(place[3]) - 1;
    const found = factsAt(draft.ledger, draft.lines, line, column);
    const words = found.map((index) => explanation(path, draft.ledger, index, draft.lines, terminal));
    const none = terminal.speak(
      say(`${path} 第 ${line + 1} 行那里没有数字。\n`, `There is no figure there (${path}, line ${line + 1}).\n`),
    );
    await terminal.write(words.join('\n') || none);
    return 0;
  } catch (error) {
    const why = error instanceof BadProject ? error.text : reason(error);
    terminal.complain(say(`${path}: ${why.zh}`, `${path}: ${why.en}`));
    return 2;
  }
}

/** Indices of the figures on `line`; of those that hold `column`, if any does. */
function factsAt(ledger: Ledger, lines: Lines, line: number, column: number | null): number[] {
  const onLine = ledger.facts.flatMap((fact, i) => (lineAt(lines, fact.span.start) === line ? [i] : []));
  if (column === null) return onLine;
  const offset = offsetAt(lines, { line, character: column });
  return onLine.filter((i) => {
    const at = ledger.facts[i]?.span;
    return at !== undefined && at.start <= offset && offset <= at.end;
  });
}

function explanation(path: string, ledger: Ledger, index: number, lines: Lines, terminal: Terminal): string {
  const { speak, colours: c } = terminal;
  const fact = ledger.facts[index];
  if (!fact) return '';
  const where = (f: Fact): string => {
    const { line, character } = positionAt(lines, f.span.start);
    return `${printable(path)}:${line + 1}:${character + 1}`;
  };
  const value = (f: Fact): string => `${printable(f.text)}${f.unit === 'count' || f.text.endsWith(f.unit) ? '' : f.unit}`;
  const paint = fact.standing === 'verified' ? c.green : fact.standing === 'contradicted' ? c.red : c.dim;
  const out = [
    `${c.bold(where(fact))}: ${c.bold(value(fact))} ${paint(speak(STANDINGS[fact.standing]))}`,
    `  ${printable(speak(fact.label))}`,
  ];
  for (const equation of ledger.equations) {
    if (!equation.facts.includes(index)) continue;
    out.push(`  ${verdict(equation, terminal)} ${printable(speak(equation.label))}`);
    for (const other of equation.facts) {
      const term = ledger.facts[other];
      if (term && other !== index) out.push(`      ${value(term)}  ${printable(speak(term.label))}  ${c.dim(where(term))}`);
    }
  }
  return `${out.join('\n')}\n`;
}

function verdict(equation: Equation, { speak, colours: c }: Terminal): string {
  const paint = equation.verdict === 'failed' ? c.red : c.green;
  return paint(`${equation.verdict === 'failed' ? '✗' : '✓'} ${speak(VERDICTS[equation.verdict])}`);
}
