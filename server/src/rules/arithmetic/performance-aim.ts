// An indicator and the goal above it speak of the same thing: what the goal says is to be bought or spent is what
// the indicator asks for.
import { type Amount, measure } from '../../money/amount';
import { type Figure, scanFigures } from '../../money/scan';
import { isMoney } from '../../money/unit';
import { fold, squash } from '../../text/fold';
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { performanceForms } from './_performance';

type Bound = '>' | '<' | '=';

interface Aim {
  readonly bound: Bound;
  readonly figure: Figure;
}

/** `≥12个`, `<=3.5万元`, `=100人`: a bound and a figure with its unit. */
function aimOf(text: string): Aim | null {
  const match = /^\s*(>=|≥|=>|>|<=|≤|=<|<|=|＝)?\s*(?=\d)/.exec(fold(text));
  if (!match) return null;
  const folded = fold(text);
  const [figure, ...more] = scanFigures(folded);
  if (!figure || more.length > 0 || figure.start !== match[0].length || figure.unitEnd < folded.trimEnd().length) return null;
  const sign = match[1] ?? '=';
  return { bound: /[>≥]/.test(sign) ? '>' : /[<≤]/.test(sign) ? '<' : '=', figure };
}

/** What an indicator is about: its name without the word for what is counted. */
const stemOf = (name: string): string =>
  squash(name).replace(/(?:的)?(?:数量|批次数?|次数|人数|件数|个数|台数|总?成本|总?金额|总?费用|经费|支出)(?:\(.*\))?$/, '');

interface Said {
  readonly figure: Figure;
  readonly text: string;
}

/** Figures that stand right after the stem in the goal, with nothing between but a bound: `购置1批次,1万元`. */
function saidOf(goal: string, stem: string): Said[] {
  const found: Said[] = [];
  for (let at = goal.indexOf(stem); at >= 0; at = goal.indexOf(stem, at + 1)) {
    const rest = goal.slice(at + stem.length);
    let from = 0;
    for (const figure of scanFigures(rest.slice(0, 60))) {
      if (
        !/^\s*(?:(?:数量|批次|次数|人数|成本|金额|费用|经费)?(?:共|约|为|共计|[:：])?|[,，]\s*(?:共|约|计)?)(?:>=|<=|[≥≤=])?\s*$/.test(
          rest.slice(from, figure.start),
        )
      )
        break;
      found.push({ figure, text: rest.slice(figure.start, figure.unitEnd) });
      from = figure.unitEnd;
    }
  }
  return found;
}

/** Two figures of one kind: both money, or counts of one thing (批 and 批次 are). */
function comparable(a: Figure, b: Figure): boolean {
  if (isMoney(a.unit) && isMoney(b.unit)) return a.kind === 'amount' && b.kind === 'amount';
  return a.kind === 'count' && b.kind === 'count' && a.measure.slice(0, 1) === b.measure.slice(0, 1);
}

const measuredAs = (amount: Amount, figure: Figure): number => measure(amount, figure.unit)?.value ?? 0;

/** What the goal says cannot be what the indicator asks for. */
function contradicts(aim: Aim, said: Figure): boolean {
  const asked = measuredAs(aim.figure.amount, aim.figure);
  const planned = measuredAs(said.amount, said);
  if (planned === 0 || asked === 0) return false;
  // 元 for 万元 is another slip, told by its own rule.
  if (said.unit !== aim.figure.unit && said.amount.digits === aim.figure.amount.digits) return false;
  if (aim.bound === '>') return planned < asked;
  if (aim.bound === '=') return planned !== asked;
  // A ceiling far above what is planned is no ceiling.
  return planned > asked || (isMoney(said.unit) && planned * 2 < asked);
}

/** Not the same amount, though a ceiling may be above what is planned. 元 for 万元 is told elsewhere. */
function differs(aim: Aim, said: Figure): boolean {
  return (
    measuredAs(aim.figure.amount, aim.figure) !== measuredAs(said.amount, said) &&
    !(said.unit !== aim.figure.unit && said.amount.digits === aim.figure.amount.digits)
  );
}

const form = (value: string): string =>
  `项目支出绩效目标表\n预算单位\t\t某县水务局\t\t\n项目名称\t\t灌区维护\t\t\n项目资金（万元）\t年度预算总额\t20.00\t其中：财政拨款\t20.00\n项目总体目标\t保障灌区正常运行，办公设备购置2批次，6万元。\t\t\t\n一级指标\t二级指标\t三级指标\t指标值\t依据\n产出指标\t数量指标\t办公设备购置批次\t${value}\t计划`;

export default defineRule({
  id: 'performance-aim',
  code: 'A505',
  severity: 'warning',
  scope: 'draft',
  title: say('绩效指标值与目标文字不符', 'An indicator asks for something else than its goal says'),
  why: say(
    '同一张绩效目标表里，总体目标写明的数量、金额应与对应指标的指标值一致，否则目标无从考核。',
    'In one performance table the quantities and amounts of the goal must be those the indicators ask for.',
  ),
  basis: '绩效目标表填报要求：指标值应与总体目标、项目预算相匹配。',
  examples: [
    { bad: form('⟦>=5批⟧') },
    {
      bad: form('>=2批').replace(
        '产出指标\t数量指标\t办公设备购置批次\t>=2批\t计划',
        '成本指标\t经济成本指标\t办公设备购置成本\t⟦<=16万元⟧\t计划',
      ),
    },
    { good: form('>=2批') },
    { good: form('≥1批次') },
  ],
  *check(draft) {
    for (const { form, at } of performanceForms(draft)) {
      if (form.indicators.length > 500) continue;
      for (const { name, value } of form.indicators) {
        const aim = value && aimOf(value.text);
        if (!name || !value || !aim) continue;
        const stem = stemOf(name.text);
        if (stem.length < 4) continue;
        for (const goal of form.goals) {
          const said = saidOf(fold(goal.text), stem).filter(({ figure }) => comparable(aim.figure, figure));
          const wrong = said.find(({ figure }) => contradicts(aim, figure));
          const odd = wrong ?? said.find(({ figure }) => isMoney(figure.unit) && differs(aim, figure));
          if (!odd || said.some(({ figure }) => !contradicts(aim, figure) && !differs(aim, figure))) continue;
          yield {
            span: at(value.span),
            ...(!wrong && { severity: 'info' as const }),
            message: say(
              `指标“${squash(name.text)}”的指标值是 ${value.text}，而总体目标写的是“${stem}${odd.text}”，两者不符。`,
              `The indicator “${squash(name.text)}” asks for ${value.text}, but the goal says “${stem}${odd.text}”.`,
            ),
            related: [{ span: at(goal.span), message: say('总体目标', 'The goal') }],
          };
          break;
        }
      }
    }
  },
});
