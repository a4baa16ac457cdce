// The rule docs, made from the rules: a page each, an index, the table in the README and the settings in
// package.json. Pure text from plain values; `npm run generate` writes them and a test compares.
import type { Language, Text } from '../text/say';
import { SEVERITIES, type Severity } from './finding';
import type { Example, RuleInfo } from './rule';

const PAGES = 'https://github.com/gouji/gouji/blob/main/docs/rules';

/** Where a rule's page is to be read. */
export function rulePageUrl(id: string): string {
  return `${PAGES}/${id}.md`;
}

export const SEVERITY_NAMES: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '信息', en: 'information' },
  hint: { zh: '提示', en: 'hint' },
};

/** The families of rules, by the letter their codes start with, in the order the docs list them. */
const FAMILIES: readonly (readonly [letter: string, name: Text])[] = [
  ['T', { zh: '模板残留', en: 'What the template left behind' }],
  ['A', { zh: '数字勾稽', en: 'Arithmetic' }],
  ['C', { zh: '科目编码', en: 'Subject codes' }],
  ['S', { zh: '章节结构', en: 'Structure' }],
  ['N', { zh: '名称年度单位', en: 'Names, years and units' }],
  ['W', { zh: '用语标点', en: 'Wording and signs' }],
  ['G', { zh: '核对本身', en: 'The checking itself' }],
];

const GENERATED = '<!-- 由 `npm run generate` 按规则源文件生成，请勿手改。 -->';

/** A rule's page: what it reports, why, on what grounds, with its examples. */
export function renderRulePage(rule: RuleInfo): string {
  return [
    GENERATED,
    `# ${rule.code} ${rule.title.zh}`,
    `*${rule.title.en}*`,
    `规则名 \`${rule.id}\`，编号 ${rule.code}，默认为${SEVERITY_NAMES[rule.severity].zh}（\`${rule.severity}\`）。`,
    '## 为什么',
    rule.why.zh,
    rule.why.en,
    '## 依据',
    rule.basis,
    ...(rule.examples.length > 0 ? ['## 示例', ...rule.examples.flatMap(renderExample)] : []),
    '## 设置与忽略',
    [
      `在设置 \`gouji.rules\` 或项目文件 \`.gouji.json\` 的 \`severities\` 中，可把 \`${rule.id}\` 设为 `,
      `\`${SEVERITIES.join('`、`')}\` 或 \`off\`；只忽略一处，在上一行写 \`<!-- 勾稽-忽略下一行 ${rule.id} -->\`。`,
    ].join(''),
    '',
  ].join('\n\n');
}

function renderExample(example: Example): string[] {
  const before = example.before ? [`前文：\n\n${fenced(example.before)}`] : [];
  if ('good' in example) return [...before, `不报告：\n\n${fenced(example.good)}`];
  return [
    ...before,
    `报告（⟦ ⟧ 内是划线处）：\n\n${fenced(example.bad)}`,
    ...(example.fixed === undefined ? [] : [`修复后：\n\n${fenced(example.fixed)}`]),
  ];
}

/** A fence longer than any the text holds. */
function fenced(text: string): string {
  let ticks = '```';
  while (text.includes(ticks)) ticks += '`';
  return `${ticks}text\n${text}\n${ticks}`;
}

/** The families that have rules, each with its rules by code; an unknown letter comes last under itself. */
export function byFamily(rules: readonly RuleInfo[]): readonly { readonly name: Text; readonly rules: readonly RuleInfo[] }[] {
  const letters = [...new Set([...FAMILIES.map(([letter]) => letter), ...rules.map((rule) => rule.code[0] ?? '')])];
  const names = new Map(FAMILIES);
  return letters
    .map((letter) => ({
      name: names.get(letter) ?? { zh: letter, en: letter },
      rules: rules.filter((rule) => rule.code.startsWith(letter)).sort((a, b) => (a.code < b.code ? -1 : 1)),
    }))
    .filter((family) => family.rules.length > 0);
}

/** docs/rules/README.md: every rule by family, with a link to its page. */
export function renderRuleIndex(rules: readonly RuleInfo[]): string {
  return [
    GENERATED,
    '# 规则一览',
    `*All rules*`,
    ...byFamily(rules).flatMap((family) => [`## ${family.name.zh}`, table(family.rules, '.')]),
    '',
  ].join('\n\n');
}

/** The rule table of the README, to stand between its markers. */
export function renderRuleTable(rules: readonly RuleInfo[], language: Language): string {
  const rows = byFamily(rules).flatMap((family) =>
    family.rules.map((rule, i) => `| ${i === 0 ? family.name[language] : ''} ${row(rule, 'docs/rules', language)}`),
  );
  const head = language === 'zh' ? '| 类别 | 编号 | 规则 | 报告什么 | 默认 |' : '| Family | Code | Rule | Reports | Default |';
  return [head, '|---|---|---|---|---|', ...rows].join('\n');
}

function table(rules: readonly RuleInfo[], folder: string): string {
  return ['| 编号 | 规则 | 报告什么 | 默认 |', '|---|---|---|---|', ...rules.map((rule) => row(rule, folder, 'zh'))].join('\n');
}

function row(rule: RuleInfo, folder: string, language: Language): string {
  const cell = (text: string): string => text.replace(/\|/g, '\\|').replace(/\s*\n\s*/g, ' ');
  return `| ${rule.code} | [\`${rule.id}\`](${folder}/${rule.id}.md) | ${cell(rule.title[language])} | ${SEVERITY_NAMES[rule.severity][language]} |`;
}

export const TABLE_START = '<!-- rules:start -->';
export const TABLE_END = '<!-- rules:end -->';

/** `readme` with the rule table renewed between its markers; unchanged when it has none. */
export function withRuleTable(readme: string, rules: readonly RuleInfo[], language: Language): string {
  const start = readme.indexOf(TABLE_START);
  const end = readme.indexOf(TABLE_END);
  if (start < 0 || end < start) return readme;
  return `${readme.slice(0, start + TABLE_START.length)}\n${renderRuleTable(rules, language)}\n${readme.slice(end)}`;
}

/** What the rules add to the `gouji.rules` setting in package.json; its words are `ruleWords`. */
export function ruleSetting(rules: readonly RuleInfo[]): Record<string, unknown> {
  const properties = byFamily(rules)
    .flatMap((family) => family.rules)
    .map((rule) => [
      rule.id,
      { type: 'string', enum: [...SEVERITIES, 'off'], default: rule.severity, description: `%rule.${rule.id}%` },
    ]);
  return { additionalProperties: false, properties: Object.fromEntries(properties) };
}

/** The words of the rule settings in one language, by the keys of `package.nls.json`. */
export function ruleWords(rules: readonly RuleInfo[], language: Language): Record<string, string> {
  const sorted = byFamily(rules).flatMap((family) => family.rules);
  return Object.fromEntries(sorted.map((rule) => [`rule.${rule.id}`, `${rule.code} ${rule.title[language]}`]));
}

/** A rule for reading in a terminal. */
export function renderRuleText(rule: RuleInfo, language: Language): string {
  const words =
    language === 'zh'
      ? { why: '为什么', basis: '依据', before: '前文', bad: '报告（⟦ ⟧ 内是划线处）', fixed: '修复后', good: '不报告' }
      : { why: 'Why', basis: 'Basis', before: 'After', bad: 'Reported (between ⟦ ⟧)', fixed: 'Fixed', good: 'Not reported' };
  const part = (title: string, text: string): string => `${title}\n${text.replace(/^/gm, '  ')}`;
  const examples = rule.examples.flatMap((example) => [
    ...(example.before ? [part(words.before, example.before)] : []),
    ...('good' in example
      ? [part(words.good, example.good)]
      : [part(words.bad, example.bad), ...(example.fixed === undefined ? [] : [part(words.fixed, example.fixed)])]),
  ]);
  return [
    `${rule.code} ${rule.id} · ${SEVERITY_NAMES[rule.severity][language]}\n${rule.title[language]}`,
    part(words.why, rule.why[language]),
    part(words.basis, rule.basis),
    ...examples,
    rulePageUrl(rule.id),
  ].join('\n\n');
}
