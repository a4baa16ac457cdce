// What stands behind a place in the draft: the rule a finding follows from, and for a figure how it was
// checked: what it states, whether it holds, and every equation it is in.
import type { Hover, Position } from 'vscode-languageserver-types';
import type { Equation, Fact, Ledger, Standing, Verdict } from '../ledger/ledger';
import { rulePageUrl } from '../rules/docs';
import type { Reported } from '../rules/finding';
import { offsetAt, rangeOf } from '../text/position';
import { type Language, say, type Text } from '../text/say';
import type { ClientTraits } from './client';
import type { OpenDocument } from './document';
import { findRule } from './findRule';

const MOST_EQUATIONS = 12;

export function hoverAt(document: OpenDocument, position: Position, client: ClientTraits): Hover | null {
  const { analysis, language } = document;
  const offset = offsetAt(analysis.lines, position);
  const findings = analysis.findings.filter(({ span }) => span.start <= offset && offset <= span.end);
  const fact = factAt(analysis.draft.ledger, offset);
  const parts = [
    ...findings.flatMap((finding) => aboutRule(finding, language)),
    ...aboutFact(analysis.draft.ledger, fact, language),
  ];
  if (parts.length === 0) return null;
  const span = fact === null ? findings[0]?.span : analysis.draft.ledger.facts[fact]?.span;
  const markdown = [...new Set(parts)].join('\n\n---\n\n');
  return {
    contents: client.markdown ? { kind: 'markdown', value: markdown } : { kind: 'plaintext', value: plain(markdown) },
    ...(span && { range: rangeOf(analysis.lines, span) }),
  };
}

function aboutRule(finding: Reported, language: Language): string[] {
  const rule = findRule(finding.rule);
  if (!rule) return [];
  const basis = say(`依据：${escaped(rule.basis)}`, `Basis: ${escaped(rule.basis)}`)[language];
  return [
    `**[${rule.code}](${rulePageUrl(rule.id)}) ${escaped(rule.title[language])}** \`${rule.id}\`\n\n${escaped(rule.why[language])}\n\n${basis}`,
  ];
}

const STANDING: Readonly<Record<Standing, Text>> = {
  verified: say('✓ 已核对：所在的勾稽关系成立', '✓ verified: an equation it is in holds'),
  contradicted: say('✗ 有矛盾：与其他数字对不上', '✗ contradicted: it does not agree with other figures'),
  unchecked: say('○ 未核对：没有可用来核对它的数字', '○ unchecked: nothing in the draft checks it'),
};

const VERDICT: Readonly<Record<Verdict, Text>> = {
  exact: say('✓', '✓'),
  rounding: say('≈（差额在四舍五入范围内）', '≈ (within rounding)'),
  failed: say('✗', '✗'),
};

function aboutFact(ledger: Ledger, index: number | null, language: Language): string[] {
  const fact = index === null ? undefined : ledger.facts[index];
  if (!fact || index === null) return [];
  const equations = ledger.equations.filter((equation) => equation.facts.includes(index));
  const shown = equations.slice(0, MOST_EQUATIONS).map((equation) => `- ${aboutEquation(ledger, equation, language)}`);
  const more = equations.length - shown.length;
  if (more > 0) shown.push(say(`- 另有${more}个关系`, `- and ${more} more`)[language]);
  const head = `**${escaped(fact.text)}** ${escaped(fact.label[language])}\n\n${STANDING[fact.standing][language]}`;
  return [[head, ...(shown.length > 0 ? [shown.join('\n')] : [])].join('\n\n')];
}

function aboutEquation(ledger: Ledger, equation: Equation, language: Language): string {
  const [total, ...terms] = equation.facts.map((index) => ledger.facts[index]?.text ?? '?');
  const figures =
    equation.kind === 'same' ? ` ${[total, ...terms].join(' = ')}` : terms.length > 8 ? '' : ` ${total} ← ${terms.join(', ')}`;
  return `${VERDICT[equation.verdict][language]} ${escaped(equation.label[language])}${escaped(figures)}`;
}

/** The figure at `offset`, or null. Facts are in order of place and do not overlap. */
function factAt({ facts }: Ledger, offset: number): number | null {
  let low = 0;
  let high = facts.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const fact: Fact | undefined = facts[middle];
    if (!fact) return null;
    if (fact.span.end < offset) low = middle + 1;
    else if (fact.span.start > offset) high = middle - 1;
    else return middle;
  }
  return null;
}

/** The draft's own words must not become Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+!|~-]/g, '\\$&').replace(/\s*[\r\n]+\s*/g, ' ');
}

function plain(markdown: string): string {
  return markdown
    .replace(/\[([^\]\\]*)\]\([^)]*\)/g, '$1')
    .replace(/(?<!\\)[*`]/g, '')
    .replace(/\\(.)/g, '$1');
}
