// What stands behind a place in the draft: the rule a finding follows from, and for a figure how it was
// checked: what it states, whether it holds, every equation it is in, and where else it is stated; for a subject
// its place in the catalogue and its figures.
import type { Hover, Position } from 'vscode-languageserver-types';
import type { Equation, Ledger, Standing, Verdict } from '../ledger/ledger';
import { rulePageUrl } from '../rules/docs';
import type { Reported } from '../rules/finding';
import { offsetAt, rangeOf } from '../text/position';
import { type Language, say, type Text } from '../text/say';
import type { ClientTraits } from './client';
import type { OpenDocument } from './document';
import { figuresOf } from './figures';
import { findRule } from './findRule';
import { aboutSubject } from './hoverSubject';
import { addressOf } from './location';
import { escaped, plain } from './markdown';
import { subjectAt } from './subjectAt';

const MOST_EQUATIONS = 12;
const MOST_PLACES = 6;

export function hoverAt(document: OpenDocument, position: Position, client: ClientTraits): Hover | null {
  const { analysis, language } = document;
  const offset = offsetAt(analysis.lines, position);
  const findings = analysis.findings.filter(({ span }) => span.start <= offset && offset <= span.end);
  const fact = figuresOf(analysis.draft.ledger).at(offset);
  const subject = fact === null ? subjectAt(analysis.draft, offset) : null;
  const parts = [
    ...findings.flatMap((finding) => aboutRule(finding, language)),
    ...aboutFact(document, fact, language),
    ...(subject ? aboutSubject(document, subject) : []),
  ];
  if (parts.length === 0) return null;
  const span = fact === null ? (subject?.span ?? findings[0]?.span) : analysis.draft.ledger.facts[fact]?.span;
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

function aboutFact(document: OpenDocument, index: number | null, language: Language): string[] {
  const { ledger } = document.analysis.draft;
  const fact = index === null ? undefined : ledger.facts[index];
  if (!fact || index === null) return [];
  const equations = figuresOf(ledger).equationsOf(index);
  const shown = equations.slice(0, MOST_EQUATIONS).map((equation) => `- ${aboutEquation(ledger, equation, language)}`);
  const more = equations.length - shown.length;
  if (more > 0) shown.push(say(`- 另有${more}个关系`, `- and ${more} more`)[language]);
  const head = `**${escaped(fact.text)}** ${escaped(fact.label[language])}\n\n${STANDING[fact.standing][language]}`;
  return [[head, ...(shown.length > 0 ? [shown.join('\n')] : []), ...elsewhere(document, index)].join('\n\n')];
}

/** Where else the quantity is stated, each a link. */
function elsewhere(document: OpenDocument, index: number): string[] {
  const { ledger } = document.analysis.draft;
  const others = figuresOf(ledger)
    .stating(ledger.facts[index]?.key ?? null)
    .flatMap((i) => {
      const other = ledger.facts[i];
      return other && i !== index && other.text !== '' ? [other] : [];
    });
  if (others.length === 0) return [];
  const { language } = document;
  const places = others
    .slice(0, MOST_PLACES)
    .map(({ text, label, span }) => `[${escaped(text)}](${addressOf(document, span.start)}) ${escaped(label[language])}`);
  const more = others.length - places.length;
  const rest = more > 0 ? say(`，另有${more}处`, `, and ${more} more`)[language] : '';
  return [`${say('同一数字还见于：', 'Also stated: ')[language]}${places.join(language === 'zh' ? '；' : '; ')}${rest}`];
}

function aboutEquation(ledger: Ledger, equation: Equation, language: Language): string {
  const [total, ...terms] = equation.facts.map((index) => ledger.facts[index]?.text ?? '?');
  const figures =
    equation.kind === 'same' ? ` ${[total, ...terms].join(' = ')}` : terms.length > 8 ? '' : ` ${total} ← ${terms.join(', ')}`;
  return `${VERDICT[equation.verdict][language]} ${escaped(equation.label[language])}${escaped(figures)}`;
}
