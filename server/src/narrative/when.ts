// Time words: which year a figure is of and at which stage (年初预算, 全年预算, 决算). `新单位2024年支出预算` is
// taken apart into what is named and when.
import { type Stage, UNSAID, type When } from './mention';

const TAIL =
  /(?:(上年度?|上一年度?|去年|前一年|上年同期)|(20\d\d)年(?:度)?(?:当年)?)?的?(?:当年)?(?:(年初部门预算|年初预算|初预算|全年预算|调整后?预算|预算调整|追加后预算|当年预算执行|预算执行|预算安排|预算|决算|实际执行|执行|实际支出|完成))?(?:安排|批复|下达)?(?:数|额|金额)?(?:安排)?(?:共计|合计)?(?:为|是|共|约|达)*:?$/;
/** What the time words before a figure end with: most words end otherwise, and the pattern tries every beginning. */
const TAIL_ENDS = '年度期的算整行排出成复达数额计为是共约:';
const FUND_NAME = /(?:一般公共|公共财政|政府性?基金|基金|国有资本经营|国有资本|全口径|部门|单位|政府)$/;
const OF_A_FUND = /^(?:当年)?(?:一般公共预算)?财政拨款$|^一般公共预算$/;
const STAGES: Readonly<Record<string, Stage>> = {
  年初部门预算: 'initial',
  年初预算: 'initial',
  // What `2023年初预算` leaves when its year is taken off.
  初预算: 'initial',
  全年预算: 'revised',
  调整预算: 'revised',
  调整后预算: 'revised',
  预算调整: 'revised',
  追加后预算: 'revised',
  当年预算执行: 'outturn',
  预算执行: 'outturn',
  预算安排: 'budget',
  预算: 'budget',
  决算: 'outturn',
  实际执行: 'outturn',
  执行: 'outturn',
  实际支出: 'outturn',
  完成: 'outturn',
};

export interface Timed {
  /** What is left when the time words are taken off both ends. */
  readonly words: string;
  readonly when: When;
}

/** Takes the time words off squashed `words`: `某局2024年收入预算` → `收入`, 2024, budget. */
export function splitWhen(said: string): Timed {
  // 决算支出 is 支出决算 said the other way round, and so is 预算支出 where it is no fund's (一般公共预算支出).
  const words = said
    .replace(/决算(支出|收入)(?=(?:数|额|金额|为|是|共|约|:)*$)/, '$1决算')
    .replace(/(^|\d年(?:度|初)?)预算(支出|收入)(?=(?:数|额|金额|为|是|共|约|:)*$)/, '$1$2预算');
  const tail = TAIL_ENDS.includes(words.charAt(words.length - 1)) ? TAIL.exec(words) : null;
  let rest = words;
  let year: number | null = null;
  let last = false;
  let stage: Stage | null = null;
  if (tail) {
    const before = words.slice(0, tail.index);
    // 一般公共预算 is the name of a fund, not a fund and a stage.
    if (tail[3] && /^预算/.test(tail[3]) && !tail[1] && !tail[2] && FUND_NAME.test(before)) {
      rest = `${before}预算`;
    } else {
      // 收入合计 is this year's income, 收入总计 has what was there before: the word tells them apart.
      rest =
        !tail[1] && !tail[2] && !tail[3] && /(?:收入|支出)$/.test(before) && tail[0].includes('合计') ? `${before}合计` : before;
      last = tail[1] !== undefined;
      year = tail[2] ? Number(tail[2]) : null;
      stage = tail[3] ? (STAGES[tail[3]] ?? null) : null;
    }
  }
  const leading = rest.includes('20') ? /^.*(20\d\d)年(?:度|末|初)?/.exec(rest) : null;
  if (leading) {
    year ??= Number(leading[1]);
    const named = rest.slice(0, leading[0].lastIndexOf(`${leading[1]}年`));
    rest = rest.slice(leading[0].length);
    // `公务接待费2023年度财政拨款决算数`: what stands before the year is the thing, the fund behind it where its money is from.
    if (OF_A_FUND.test(rest) && /(?:费|费用|经费|支出)$/.test(named)) rest = named;
  } else if (/^当年(?:支出|收入)$/.test(rest)) {
    rest = rest.slice(2);
  } else if (/上|去年/.test(rest)) {
    const lastYear = /^(?:.*)(?:上年度?|上一年度?|去年)(?!结|年|末|底|初)/.exec(rest);
    if (lastYear) {
      last = true;
      rest = rest.slice(lastYear[0].length);
    }
  }
  const early = stage === null ? /^(年初|调整后?|全年)预算(?=(?:收入|支出|收支|收、支).*总计)/.exec(rest) : null;
  if (early) {
    stage = early[1] === '年初' ? 'initial' : 'revised';
    rest = rest.slice(early[0].length);
  }
  return { words: rest.replace(/^(?:,|、|的|度)+/, ''), when: year === null && !last && !stage ? UNSAID : { year, last, stage } };
}

const BASE =
  /^(?:与|同)?(?:(上年度?|上一年度?|去年|前一年|上年同期|同期|往年)|(20\d\d)年(?:度)?)?(?:\([^)]*\))?(?:当年|同期)?的?(?:部门|单位|财政拨款|支出|收入|本年|实际)*(年初|全年|调整后?|追加后)?(?:部门|单位)?(预算|决算|执行)?(执行|安排|完成)?(?:数|额)?/;

/** What `比…` names, at the start of squashed `words` after 比/较/与: null when it is no time or stage. `rest` is what follows. */
export function readBase(words: string): { readonly when: When; readonly rest: string } | null {
  const match = BASE.exec(words);
  if (!match) return null;
  const [whole, past, year, kind, budget, carried] = match;
  if (!past && !year && !kind && !budget) return null;
  const stage: Stage | null =
    carried === '执行' || carried === '完成' || budget === '决算' || budget === '执行'
      ? 'outturn'
      : kind === '年初'
        ? 'initial'
        : kind
          ? 'revised'
          : budget
            ? 'budget'
            : null;
  return {
    when: { year: year ? Number(year) : null, last: past !== undefined, stage },
    rest: words.slice(whole.length),
  };
}
