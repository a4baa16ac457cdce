// `202年度部门决算`, `20244年预算`, `2031全县收入`: a year that lost a digit, has one too many, or lacks its 年.
import { say } from '../../text/say';
import { type Span, shift } from '../../text/span';
import type { Finding } from '../finding';
import { perBlock } from '../perBlock';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { matches, passagesOf } from './_passages';

/** What makes it a year of a report, and no number of years (`200年树龄`). */
const OF_A_REPORT =
  '年(?=度|末|初|底|[预决]算|(?:部门|单位|一般公共|政府性基金|国有资本|财政拨款|收支|收入|支出|“?三公)|\\d{1,2}月)';
const YEAR = new RegExp(`(?<![\\d.,，/-])(?<m>20\\d|20\\d{3}|2\\d{4})\\s?${OF_A_REPORT}`, 'g');

/** `2031全区收入`, `2031部门决算`: four digits that can only be a year, and what a year is said of. */
const WITHOUT_NIAN =
  /(?<![\d./〔[(—_A-Za-z号第-]|\d,)(?<m>20[0-4]\d)(?=全[省市县区州盟旗镇乡][\u4e00-\u9fff]|度[\u4e00-\u9fff]|(?:部门|单位)[预决]算|一般公共预算|政府性基金预算)/g;

const years = perBlock(['20'], (block) => {
  const wrong = (pattern: RegExp, digits: boolean) =>
    passagesOf(block).flatMap((passage) => matches(passage, pattern).map(({ text, span }) => ({ text, span, digits })));
  const found = [...wrong(YEAR, true), ...wrong(WITHOUT_NIAN, false)];
  return found.length > 0 ? found : null;
});

export default defineRule({
  id: 'malformed-year',
  code: 'N133',
  severity: 'warning',
  scope: 'draft',
  title: say('年份写错：多、少一位数字或缺“年”', 'A year with a digit too few or too many, or without 年'),
  why: say(
    '年份是四位数字加“年”；三位或五位的、没有“年”的，是漏打或多打了。',
    'A year is four digits and 年; three or five of them, or no 年, are a slip of the finger.',
  ),
  basis: '公开文稿应当准确，年度前后一致。',
  examples: [
    {
      before: '某县水务局2031年度部门决算\n\n',
      bad: '一、收支情况\n某县水务局⟦203⟧年度收入决算120.00万元，比⟦20300⟧年度增加20.00万元。',
      fixed: '一、收支情况\n某县水务局2031年度收入决算120.00万元，比2030年度增加20.00万元。',
    },
    {
      before: '某县水务局2031年度部门决算\n\n',
      bad: '一、收支情况\n⟦2031⟧全县一般公共预算收入120.00万元，比2030年增加20.00万元。',
      fixed: '一、收支情况\n2031年全县一般公共预算收入120.00万元，比2030年增加20.00万元。',
    },
    {
      before: '某县水务局2031年度部门决算\n\n',
      good: '一、收支情况\n保护200年以上古树12株，2031年度收入决算120.00万元，完成20年规划的一半。',
    },
  ],
  *check(draft) {
    const { year } = draft.profile;
    for (const { noted, placed } of years(draft)) {
      for (const { text, span, digits } of noted) {
        const place = shift(span, placed.start);
        if (!digits) {
          yield withoutNian(place, text);
          continue;
        }
        const meant = year === null ? [] : [year, year - 1, year + 1].map(String).filter((one) => oneDigitApart(text, one));
        const said = meant[0];
        yield {
          span: place,
          message: said
            ? say(
                `“${text}年”不是年份，应为四位数字，可能是“${said}年”。`,
                `“${text}” is no year; four digits were meant, perhaps ${said}.`,
              )
            : say(`“${text}年”不是年份，应为四位数字。`, `“${text}” is no year: it should have four digits.`),
          fixes: meant.map((one, i) => replaceWith(place, one, i === 0)),
        };
      }
    }
  },
});

function withoutNian(place: Span, text: string): Finding {
  const end = { start: place.end, end: place.end };
  return {
    span: place,
    message: say(`“${text}”后面缺“年”。`, `年 is missing after “${text}”.`),
    fixes: [{ title: say('补上“年”', 'Add 年'), kind: 'suggestion', preferred: true, edits: [{ span: end, newText: '年' }] }],
  };
}

/** Whether one is the other with a digit left out. */
function oneDigitApart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.length === short.length + 1 && [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}
