// The narrative of a budget report in the shape most provinces share: 收支、收入、支出、财政拨款的说明, 一般公共预算
// 当年拨款, 基本支出, 项目支出, the funds, 三公, what was carried over.
import { type Fund, type Item, incomeKey, itemKey, expenditureKey as out, projectSubject, type Source } from '../ledger/keys';
import { columnsOfSources } from './incomeSources';
import { chinese } from './numerals';
import type { Page } from './page';
import { amount, comparison, percent, useOr } from './phrases';
import { type Amounted, allClasses, carriedOver, classesOf, economicItems, itemsOf, projectsOf } from './subjects';
import { blank, joined, type Line, line } from './writing';

/** 收支总预算 by the tables. */
const total = (page: Page): number | null =>
  page.figures.now(out('total', 'all', 'all'), incomeKey('total', 'total'), out('current', 'all', 'all'));

/** `比上年预算…` of a quantity, by any of its names. */
function change(page: Page, now: number, keys: readonly string[], rate = true): Line {
  return comparison(page, {
    now,
    prior: page.figures.prior(...keys),
    base: page.manner.priorBudget,
    reason: page.kept.reason(...keys),
    rate,
  });
}

export function overview(page: Page): Line[] {
  const { entity, year, noun } = page;
  const sources = columnsOfSources(page).filter(({ value, source }) => value !== 0 && !source.endsWith('Transfer'));
  const classes = allClasses(page.draft, page.figures);
  return [
    line`按照全口径预算的原则，${entity}${year}年所有收入和支出均纳入${noun}预算管理。收支总预算${amount(page, total(page))}。`,
    ...(sources.length > 0 ? [line`收入预算包括：${sources.map(({ name }) => name).join('、')}。`] : []),
    ...(classes.length > 0 ? [line`支出预算包括：${classes.map(({ name }) => name).join('、')}。`] : []),
  ];
}

/** The sources that are said to be empty rather than passed over. */
const NAMED: readonly Source[] = [
  'generalTransfer',
  'fund',
  'fundOwn',
  'fundTransfer',
  'capital',
  'capitalOwn',
  'capitalTransfer',
];

export function income(page: Page): Line[] {
  const whole = total(page);
  const lines: Line[] = [line`${page.entity}${page.year}年收入预算${amount(page, whole)}，其中：`];
  for (const { name, source, value, keys } of columnsOfSources(page)) {
    const prior = page.figures.prior(...keys);
    if (value === 0 && !prior) {
      if (NAMED.includes(source)) lines.push(line`${name}未安排。`);
      continue;
    }
    lines.push(line`${name}${amount(page, value)}，占${percent(page, value, whole)}，${change(page, value, keys)}。`);
  }
  return lines;
}

export function outlay(page: Page): Line[] {
  const whole = page.figures.now(out('total', 'all', 'all'), out('current', 'all', 'all'));
  // Where all the money is the general public budget's, its table speaks for both.
  const onlyGeneral = whole !== null && whole === page.figures.now(out('current', 'all', 'general'));
  const funds = onlyGeneral ? (['all', 'general'] as const) : (['all'] as const);
  const unknown =
    page.figures.now(...funds.flatMap((fund) => [out('current', 'basic', fund), out('current', 'project', fund)])) === null;
  const lines: Line[] = [line`${page.entity}${page.year}年支出预算${amount(page, whole)}，其中：`];
  for (const [measure, name] of [
    ['basic', '基本支出'],
    ['project', '项目支出'],
    ['business', '经营支出'],
    ['remitted', '上缴上级支出'],
    ['subsidy', '对附属单位补助支出'],
  ] as const) {
    const keys = [out('current', measure, 'all'), ...(onlyGeneral ? [out('current', measure, 'general')] : [])];
    const known = page.figures.now(...keys);
    const now = known ?? 0;
    const usual = measure === 'basic' || measure === 'project';
    if (usual && unknown) {
      lines.push(line`${name}${amount(page, null)}，占${percent(page, null, whole)}，${change(page, 0, [])}。`);
      continue;
    }
    if (now === 0 && !(usual && page.figures.prior(...keys))) continue;
    lines.push(line`${name}${amount(page, now)}，占${percent(page, now, whole)}，${change(page, now, keys)}。`);
  }
  return lines;
}

const FUNDS = [
  ['general', '一般公共预算'],
  ['fund', '政府性基金预算'],
  ['capital', '国有资本经营预算'],
] as const satisfies readonly (readonly [Fund & Source, string])[];

const fundTotal = (page: Page, fund: 'general' | 'fund' | 'capital'): number =>
  page.figures.now(
    out('current', 'all', fund),
    out('total', 'all', fund),
    incomeKey('total', fund, 'fiscal'),
    incomeKey('total', fund),
  ) ?? 0;

export function fiscal(page: Page): Line[] {
  const { figures, entity, year } = page;
  const whole = figures.now(
    out('total', 'all', 'fiscal'),
    incomeKey('total', 'total', 'fiscal'),
    out('current', 'all', 'fiscal'),
  );
  const incomes = FUNDS.map(([fund, name]) => ({
    fund,
    name,
    value: figures.now(incomeKey('total', fund, 'fiscal'), incomeKey('total', fund)) ?? 0,
  }));
  const some = incomes.filter(({ value }) => value !== 0);
  const none = incomes.filter(({ value }) => value === 0);
  const without = none.length > 0 ? `，无${joinedNames(none.map(({ name }) => `${name}拨款`))}` : '';
  const sources =
    some.length === 1
      ? line`收入全部为${some[0]?.name ?? ''}拨款${without}。`
      : line`收入包括${joinedNames(some.map(({ name }) => `${name}拨款`))}${without}。`;
  const outlays = some.flatMap(({ fund, name }): Line[] => {
    const classes = classesOf(page.draft, figures, fund);
    if (classes.length === 0) return [];
    const parts = classes.map(({ code, name: subject }) => {
      const keys = [out(`f:${code}`, 'all', fund), out(`f:${code}`, 'all', 'fiscal')];
      return line`${subject}${amount(page, figures.now(...keys))}，主要用于${useOr(page, keys, page.kept.about(subject).use)}`;
    });
    return [line`${name}支出包括：${joined(parts, '；')}。`];
  });
  return [
    line`${entity}${year}年财政拨款收支总预算${amount(page, whole)}。`,
    ...(some.length > 0 ? [sources] : []),
    ...(some.length > 0
      ? [
          line`收入预算包括：${joined(
            some.map(({ name, value }) => line`${name}拨款${amount(page, value)}`),
            '、',
          )}。`,
        ]
      : []),
    ...outlays,
  ];
}

const joinedNames = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join('、')}和${names.at(-1)}`;

export function scale(page: Page): Line[] {
  const lines: Line[] = [
    line`${page.entity}${page.year}年一般公共预算拨款合计${amount(page, fundTotal(page, 'general'))}，其中：`,
  ];
  for (const [measure, name] of [
    ['basic', '基本支出'],
    ['project', '项目支出'],
  ] as const) {
    const keys = [out('current', measure, 'general')];
    const now = page.figures.now(...keys) ?? 0;
    if (now === 0 && !page.figures.prior(...keys)) continue;
    lines.push(line`${name}${amount(page, now)}，${change(page, now, keys)}。`);
  }
  return lines;
}

const numbered = (page: Page, i: number): string => `${i + 1}${page.manner.itemMark}`;

export function structure(page: Page): Line[] {
  const whole = fundTotal(page, 'general');
  return classesOf(page.draft, page.figures, 'general').map(({ code, name }, i) => {
    const now = page.figures.now(out(`f:${code}`, 'all', 'general'), out(`f:${code}`, 'all', 'fiscal'));
    return line`${numbered(page, i)}${name}（类）${amount(page, now)}，占${percent(page, now, whole)}。`;
  });
}

export function items(page: Page): Line[] {
  // Subjects that had money last year and have none now are told, too.
  const gone = page.kept.subjects
    .filter((subject) => /^f:\d{7}$/.test(subject))
    .filter((subject) => (page.figures.prior(out(subject, 'all', 'general')) ?? 0) !== 0)
    .map((subject) => subject.slice(2));
  const before = [...new Set([...gone, ...page.figures.itemsBefore('general')])];
  return itemsOf(page.draft, page.figures, 'general', before).map(({ code, path }, i) => {
    const keys = [out(`f:${code}`, 'all', 'general')];
    const now = page.figures.now(...keys) ?? 0;
    return line`${numbered(page, i)}${path}：${page.year}年预算数为${amount(page, now)}，${change(page, now, keys)}。`;
  });
}

export function basic(page: Page): Line[] {
  const { figures, draft } = page;
  const of = (measure: 'personnel' | 'operating'): Line => {
    const names = economicItems(draft, measure);
    return line`${names.length > 0 ? names.join('、') : blank('经济分类科目')}。`;
  };
  const now = (measure: 'personnel' | 'operating'): Line =>
    amount(page, figures.now(out('current', measure, 'general')) ?? sumOfClasses(page, measure));
  return [
    line`${page.entity}${page.year}年一般公共预算基本支出${amount(page, figures.now(out('current', 'basic', 'general')))}，其中：`,
    line`人员经费${now('personnel')}，主要包括：${of('personnel')}`,
    line`公用经费${now('operating')}，主要包括：${of('operating')}`,
  ];
}

/** 人员经费 by its 类 where the table has no column for it. */
export function sumOfClasses({ figures }: Page, measure: 'personnel' | 'operating'): number | null {
  const codes = measure === 'personnel' ? ['301', '303'] : ['302', '307', '309', '310', '311', '312', '313', '399'];
  const values = codes.map((code) => figures.now(out(`e:${code}`, 'basic', 'general'), out(`e:${code}`, measure, 'general')));
  return values.every((value) => value === null) ? null : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

export function projects(page: Page): Line[] {
  const { year, entity } = page;
  const known = inOrder(projectsOf(page.draft), page.kept.projects);
  if (known.length === 0) return [line`${entity}${year}年没有使用一般公共预算拨款安排的项目支出。`];
  return known.flatMap(({ name, amount: value }, i): Line[] => {
    const kept = page.kept.project(name);
    const labelled = (label: string, words: Line): Line[] => {
      const known = kept.find((one) => one.label === label);
      return [line`${label}：${words}`, ...(known?.more ?? []).map((more) => line`${more}`)];
    };
    const scale = labelled('预算安排规模', amount(page, value));
    const time = labelled('资金执行时间', line`${year}年1月1日至${year}年12月31日`);
    const body =
      kept.length > 0
        ? kept.flatMap((one) =>
            one.label === '预算安排规模' ? scale : one.label === '资金执行时间' ? time : labelled(one.label, [one.words]),
          )
        : [
            ...labelled('设立的政策依据', [page.lasting.basis(name) ?? blank('政策依据')]),
            ...scale,
            ...labelled('项目承担单位', [entity]),
            ...labelled('资金分配情况', [blank('资金分配情况')]),
            ...time,
          ];
    const missing = kept.length > 0 && !kept.some((one) => one.label === '预算安排规模') ? scale : [];
    return [line`（${chinese(i + 1)}）项目名称：${name}`, ...body, ...missing];
  });
}

/** Projects in the order the section had them; new ones last. */
function inOrder(projects: readonly Amounted[], before: readonly string[]): Amounted[] {
  const place = ({ name }: Amounted): number => {
    const at = before.indexOf(projectSubject(name));
    return at < 0 ? before.length : at;
  };
  return [...projects].sort((a, b) => place(a) - place(b));
}

/** 政府性基金 or 国有资本经营. */
export function fundSection(page: Page, fund: 'fund' | 'capital'): Line[] {
  const name = fund === 'fund' ? '政府性基金预算' : '国有资本经营预算';
  const now = fundTotal(page, fund);
  const keys = [out('current', 'all', fund), out('total', 'all', fund), incomeKey('total', fund)];
  if (now === 0) return [line`${page.entity}${page.year}年没有使用${name}拨款安排的支出，${name}支出情况表为空表。`];
  const basicNow = page.figures.now(out('current', 'basic', fund)) ?? 0;
  const whole = basicNow === 0 ? '，全部为项目支出' : '';
  const parts = itemsOf(page.draft, page.figures, fund).map(({ code, path }) => {
    const key = out(`f:${code}`, 'all', fund);
    return line`${path}${amount(page, page.figures.now(key))}，主要用于${useOr(page, [key])}`;
  });
  const list = parts.length > 0 ? line`具体为：${joined(parts, '；')}。` : [];
  return [line`${page.entity}${page.year}年${name}拨款${amount(page, now)}${whole}，${change(page, now, keys)}。${list}`];
}

const ITEMS = [
  ['abroad', '因公出国（境）费'],
  ['vehiclePurchase', '公务用车购置费'],
  ['vehicleRunning', '公务用车运行费'],
  ['reception', '公务接待费'],
] as const satisfies readonly (readonly [Item, string])[];

export function publicItems(page: Page): Line[] {
  const { figures, entity, year, manner, kept } = page;
  const now = (item: Item): number => figures.now(itemKey(item)) ?? 0;
  const list = joined(
    ITEMS.map(([item, name]) => line`${name}${amount(page, now(item))}`),
    '，',
  );
  const changes = ITEMS.map(([item, name]) => {
    const keys = [itemKey(item)];
    const about = kept.about(name);
    // Nothing this year, and said to be as last year: nothing then, either.
    const prior = figures.prior(...keys) ?? (about.even ? now(item) : null);
    const reason = kept.reason(...keys) ?? (about.reason === null ? null : { words: about.reason, sign: 0 as const });
    return line`${name}${comparison(page, { now: now(item), prior, base: manner.priorBudget, reason, rate: true })}`;
  });
  const whole = figures.now(itemKey('threePublic'));
  const totals = comparison(page, {
    now: whole ?? 0,
    prior: figures.prior(itemKey('threePublic')),
    base: manner.priorBudget,
    reason: { words: '', sign: 0 },
    rate: true,
  });
  return [
    line`${entity}${year}年财政拨款“三公”经费预算数为${amount(page, whole)}，其中：${list}。`,
    line`${year}年财政拨款“三公”经费预算${withoutReason(totals, manner.because)}，其中：${joined(changes, '；')}。`,
  ];
}

/** A comparison whose reasons follow item by item. */
function withoutReason(said: Line, because: string): Line {
  const at = said.indexOf(because);
  return at < 0 ? said : said.slice(0, at);
}

export function carried(page: Page): Line[] {
  const { figures, entity, year } = page;
  const whole = figures.now(incomeKey('total', 'carry')) ?? 0;
  if (whole === 0) return [line`${entity}${year}年没有上年结转结余预算安排的支出，上年结转结余情况明细表为空表。`];
  const fiscalPart = figures.now(incomeKey('total', 'carryFiscal')) ?? 0;
  const other = figures.now(incomeKey('total', 'carryOther')) ?? whole - fiscalPart;
  return [
    line`${entity}${year}年上年结转结余${amount(page, whole)}，包括：财政拨款${amount(page, fiscalPart)}，非财政拨款${amount(page, other)}，其中：`,
    ...carriedOver(page.draft).map(({ name, amount: value }, i) => {
      const { use } = page.kept.about(name);
      return line`${numbered(page, i)}${name}${amount(page, value)}，主要用于${use ?? blank('用途')}。`;
    }),
  ];
}

export function agency(page: Page): Line[] {
  const { year, figures } = page;
  // A unit's is its 公用经费, this year and last.
  const own = page.noun === '单位' ? [out('current', 'operating', 'general')] : [];
  const keys = [itemKey('agency'), ...own];
  const now = figures.now(itemKey('agency')) ?? statedAgency(page);
  const change_ =
    now === null
      ? line`比${page.manner.priorBudget}${blank('增加或减少')}${amount(page, null)}，主要原因是${blank('主要原因')}`
      : change(page, now, keys);
  return [line`${year}年，${whoRuns(page)}的机关运行经费财政拨款预算${amount(page, now)}，${change_}。`];
}

/** Whose 机关运行经费 it is: as was said, else the department's own office's. */
export function whoRuns({ kept, noun, entity }: Page): string {
  const said = /年度?，?\s*([^，。；年]{2,60}?)的?机关运行经费/.exec(kept.text)?.[1];
  return said ?? (noun === '部门' && !kept.text.includes('机关运行经费') ? `${entity}本级` : entity);
}

/** No table of most provinces has it: what the draft says stands; a unit's is its 公用经费. */
function statedAgency(page: Page): number | null {
  const { ledger, profile } = page.draft;
  const said = ledger.facts.find((fact) => fact.table < 0 && fact.key === itemKey('agency'));
  if (said) return said.value;
  return profile.level === 'unit' ? page.figures.now(out('current', 'operating', 'general')) : null;
}
