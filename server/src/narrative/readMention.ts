// Says of one figure what the clause before it makes of it.
import type { Figure } from '../money/scan';
import { directionBefore } from './direction';
import type { Gap } from './gap';
import { type Mention, type Role, type SpokenDirection, type SubjectPath, UNSAID, type When } from './mention';
import { readBase, splitWhen } from './when';

const SPACES = /\s+/g;
const NUMBERING = /^(?:[-*•·]|\(?[一二三四五六七八九十\d]{1,3}[).、．]|第[一二三四五六七八九十]+[,、]?)+/;
const LEADING =
  /^(?:[、,:;."“”'‘’\-*]|和(?!田|平|谐)|及(?!其)|与(?!上|20|去|年初|全年|预算|调整|当年)|以及|其中|包括|另|另外|此外|即|(?:主要)?原因(?:是|为)|主要是|一是|二是|三是)+/;
/** What `LEADING` and `NUMBERING` begin with: most words begin otherwise. */
const HEADS = `、,:;."“”'‘’-*和及与以其包另此即主原一二三四五六七八九十•·(第0123456789`;
const COMPARES = /(?:比|较|与|同(?!级|步|时|比))/g;
const SHARE = /占(?:比)?([^,。;:占]{0,40}?)的?(?:比例|比重|百分比)?(?:约为|为|约|达)?:?\s*$/;
const COMPLETION =
  /(?:完成(?:了)?|达到?|为|占)?((?:年初|全年|当年|调整后?|追加后?|年度|本年)?(?:部门|单位)?(?:支出|收入)?预算(?:数|安排|指标)?)的?(?:完成率|执行率|完成比例)?(?:约为|为|约|达到?)?:?\s*$/;
const OF_BUDGET = /完成(?:了)?((?:年初|全年|调整后?|当年)?(?:部门|单位)?预算)(?:数|额)?(?:为)?\s?[\d,.]+\s?[万亿]?元\s*$/;
const THE_BUDGET = /完成(?:了)?(年初|全年|调整后?)?(?:当年)?(?:部门|单位)?预算(?:数|额)?(?:为)?\s*$/;
const CARRIED = /(?:预算)?(?:完成率|执行率|执行进度)(?:约为|为|约|达到?)?:?\s*$/;

/** No clause is read further back than this from its figure. */
const LONGEST = 200;

/** Squashed words without numbering, quotation marks and particles at their head. */
export function plainWords(words: string): string {
  const plain = /[\s*]/.test(words) ? words.replace(SPACES, '').replace(/\*\*/g, '') : words;
  const bare = HEADS.includes(plain.charAt(0)) ? plain.replace(LEADING, '').replace(NUMBERING, '').replace(LEADING, '') : plain;
  return '“”"'.includes(bare.charAt(bare.length - 1)) ? bare.replace(/[“”"]+$/, '') : bare;
}

interface Clause {
  readonly words: string;
  readonly when: When;
  readonly base: When | null;
}

/** Takes `X比上年预算` apart: what changes, and against what. */
function compared(clause: string): Clause | null {
  if (!/[比较与同]/.test(clause)) return null;
  let found: Clause | null = null;
  for (const match of clause.matchAll(COMPARES)) {
    const base = readBase(clause.slice(match.index + match[0].length));
    if (!base) continue;
    const subject = splitWhen(plainWords(clause.slice(0, match.index)));
    const after = plainWords(
      base.rest.replace(/^(?:相比|比较|对比|相较|比)?[,、]?(?:总体|同比|各|均|分别|共|都|略|有所|净)*/, ''),
    );
    const rest = splitWhen(after.replace(/(?:总体|同比|各|均|分别|共|都|略有?|有所|净)+$/, ''));
    found = {
      words: rest.words !== '' ? rest.words : subject.words,
      when: rest.words !== '' ? rest.when : subject.when,
      base: base.when,
    };
  }
  return found;
}

export function readMention(text: string, figure: Figure, gap: Gap, path: SubjectPath | null, from: number): Mention {
  const clause = text.slice(Math.max(gap.clause, figure.start - LONGEST), figure.start);
  const before = plainWords(text.slice(Math.max(gap.before.start, gap.before.end - LONGEST), gap.before.end));
  // Written out: copying by `...` costs more than all the words here.
  const said = (role: Role, { words, when, base }: Clause, spoken: SpokenDirection | null = null, of = ''): Mention => ({
    figure,
    role,
    words,
    when,
    base,
    direction: spoken,
    of,
    opener: gap.opener,
    stop: gap.stop,
    closes: gap.closes,
    path,
    reason: gap.reason,
    before,
  });
  const direction = turnedByMinus(directionBefore(text, Math.max(from, gap.clause), figure.start), text, figure);
  if (figure.kind === 'percent' || figure.kind === 'points') {
    // `完成年初预算735.51万元的97.26%`: the budget stands between.
    const within =
      figure.kind === 'percent' && text.slice(from, figure.start).trim() === '的'
        ? OF_BUDGET.exec(text.slice(Math.max(0, from - 60), from))
        : null;
    if (within) return said('completion', { words: '', when: UNSAID, base: null }, null, within[1]);
    const share = figure.kind === 'percent' && !direction ? SHARE.exec(clause) : null;
    const completion = figure.kind === 'percent' && !direction ? (COMPLETION.exec(clause) ?? CARRIED.exec(clause)) : null;
    // 占年初预算的 is a completion as well; 占政府采购预算 is the share of a whole that is called 预算.
    if (completion && !(share && (!/预算/.test(share[1] ?? '') || completion.index > share.index))) {
      const left = plainWords(clause.slice(0, completion.index)).replace(/(?:已|共|实际)$/, '');
      const { words } = splitWhen(left);
      const of = plainWords((share ? share[1] : completion[1]) ?? '');
      return said(share ? 'share' : 'completion', { words, when: UNSAID, base: null }, null, of);
    }
    if (share) {
      const left = splitWhen(plainWords(clause.slice(0, share.index)));
      return said('share', { words: left.words, when: left.when, base: null }, null, plainWords(share[1] ?? ''));
    }
    if (direction) {
      const c = changeClause(text, clause, direction, gap, figure);
      return said(figure.kind === 'points' ? 'stated' : 'rate', c, direction);
    }
    return said('stated', { words: plainWords(clause) || before, when: UNSAID, base: null });
  }
  if (direction) return said('change', changeClause(text, clause, direction, gap, figure), direction);
  const planned = THE_BUDGET.exec(clause);
  if (planned && /^\s?的\s?\d/.test(text.slice(figure.unitEnd, figure.unitEnd + 4))) {
    const stage = planned[1] === undefined ? 'budget' : planned[1] === '年初' ? 'initial' : 'revised';
    return said('stated', { words: '', when: { ...UNSAID, stage }, base: null });
  }
  // `比2023年 12 万元增加 3 万元`: the figure compared with.
  const against = compared(plainWords(clause));
  if (against?.base && against.words === '') return said('stated', { words: '', when: against.base, base: null });
  let stated = splitWhen(plainWords(clause));
  if (stated.words === '' && gap.colon) {
    const named = splitWhen(before);
    stated = {
      words: named.words,
      when: {
        year: stated.when.year ?? named.when.year,
        last: stated.when.last || named.when.last,
        stage: stated.when.stage ?? named.when.stage,
      },
    };
  }
  return said('stated', { words: stated.words, when: stated.when, base: null });
}

/** `增长-10.3%` went down. */
function turnedByMinus(direction: SpokenDirection | null, text: string, figure: Figure): SpokenDirection | null {
  if (!direction || !/^[-−]/.test(text.slice(figure.start, figure.start + 1))) return direction;
  return { ...direction, sign: direction.sign === 0 ? 0 : direction.sign === 1 ? -1 : 1 };
}

function changeClause(text: string, clause: string, direction: SpokenDirection, gap: Gap, figure: Figure): Clause {
  const start = direction.span.start;
  // `（减少）12` opens its bracket before the word.
  const head = clause.slice(0, Math.max(0, start - (figure.start - clause.length))).replace(/\(\s*$/, '');
  const plain = plainWords(head).replace(/(?:总体|同比|各|均|分别|共|都|略有?|有所|净|相应|计划)+$/, '');
  const here = compared(plain);
  const earlier = plainWords(text.slice(Math.max(gap.before.start, gap.before.end - LONGEST), gap.before.end));
  // `公务接待费比预算无增减变化，比上年增加…`: what the clause before compared is what this one compares.
  if (here?.words === '' && /(?:无|没有)(?:增减|变化)|持平/.test(earlier)) {
    const words = compared(earlier.replace(/(?:相比)?(?:无增减变化|无增减|无变化|没有变化|持平)$/, ''))?.words ?? '';
    if (words !== '') return { ...here, words };
  }
  if (here) return here;
  const own = splitWhen(plain);
  const said = /(?:比|较|与|同|相比)/.test(earlier) ? compared(earlier) : null;
  return { words: own.words !== '' ? own.words : (said?.words ?? ''), when: own.when, base: said?.base ?? null };
}
