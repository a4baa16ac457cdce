// Where a rule is explained: the address of its page, and the page itself as Markdown for those offline.
import { EVERY_RULE } from '../rules/everyRule';
import type { RuleInfo } from '../rules/rule';
import type { Language } from '../text/say';

const PAGES = 'https://github.com/gouji/gouji/blob/main/docs/rules';

const BY_ID: ReadonlyMap<string, RuleInfo> = new Map(EVERY_RULE.map((rule) => [rule.id, rule]));

export function ruleOf(id: string): RuleInfo | undefined {
  return BY_ID.get(id);
}

/** By id (`leftover-zero-subject`) or code (`T101`). */
export function findRule(idOrCode: string): RuleInfo | undefined {
  return BY_ID.get(idOrCode) ?? EVERY_RULE.find((rule) => rule.code === idOrCode);
}

export function rulePageUrl(id: string): string {
  return `${PAGES}/${id}.md`;
}

const fenced = (text: string): string => ['```text', text, '```'].join('\n');

/** The rule's page: what it says, why, on what grounds, with its examples. */
export function rulePage(rule: RuleInfo, language: Language): string {
  const words =
    language === 'zh'
      ? { why: '为什么', basis: '依据', bad: '有问题', fixed: '改正后', good: '没有问题' }
      : { why: 'Why', basis: 'Basis', bad: 'Wrong', fixed: 'Corrected', good: 'Right' };
  const examples = rule.examples.flatMap((example) =>
    'bad' in example
      ? [
          `### ${words.bad}`,
          fenced(example.bad),
          ...(example.fixed === undefined ? [] : [`### ${words.fixed}`, fenced(example.fixed)]),
        ]
      : [`### ${words.good}`, fenced(example.good)],
  );
  return [
    `# ${rule.code} ${rule.title[language]}`,
    `\`${rule.id}\` · ${rule.severity}`,
    `## ${words.why}`,
    rule.why[language],
    `## ${words.basis}`,
    rule.basis,
    ...examples,
    '',
  ].join('\n\n');
}
