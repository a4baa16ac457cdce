// The places of a sentence that wait for a figure: `占 %`, `支出XX万元`, `【数量】辆`, and whole changes
// (`比上年预算【增加或减少】【金额】万元，【增长或下降】【比例】%`), whose words depend on their figures. Each says what it is
// read as, so that the ledger can tell which quantity it would be.
import type { Span } from '../text/span';

export interface Gap {
  readonly kind: 'amount' | 'count' | 'change' | 'listed';
  readonly span: Span;
  /** What stands there while the sentence is read. */
  readonly probe: string;
  /** Where in it the figure is. */
  readonly at: number;
  readonly change?: ChangeWords;
  /** For `listed`: how many things the sentence goes on to name. */
  readonly count?: number;
}

/** A change and the words around it that turn with it. */
export interface ChangeWords {
  /** `比上年预算`; empty where nothing is said of it here. */
  readonly than: string;
  /** What it is compared with: `上年预算`. */
  readonly base: string;
  readonly rate: boolean;
  /** `，主要原因是【主要原因】`: goes where nothing changed. */
  readonly why: string;
}

const OPEN = `【(?:金额|比例)】|[X×Ｘx]{1,8}|[ 　_]{1,8}`;
const AMOUNT =
  /(?<=[占长降的为达至])(?:[X×Ｘx]{1,8}|[ 　_]{0,8})(?=[%％])|(?<![\dA-Za-z])(?:[X×Ｘx]{1,8}|[ 　_]{1,8})(?=万元)|(?<=(?:支出|收入|安排|决算数?|预算数?|资金|合计|共计|总计|结余|为))(?=万元[，。；、])|【(?:金额|比例)】(?=[万%％])/g;
const COUNT = /【数量】(?=[辆个家人台])/g;
const LISTED = /【数量】(?=[个家][^，。；【】]{0,8}，(?:具体|主要)?(?:分别(?:是|为)|包括)[:：]?(?<list>[^。；【】]{2,400})。)/g;
const CHANGE = new RegExp(
  String.raw`(?<than>[比较](?<base>(?:上年|20\d\d年)[^，。；【】]{0,8}?))?(?:【增加或减少】|增加（减少）|(?:增加|减少)(?=${OPEN}))(?:${OPEN})万元(?<rate>，(?:【增长或下降】|增长（下降）|增长|下降)(?:${OPEN})[%％])?(?<why>，主要原因是【主要原因】)?`,
  'g',
);

/** The gaps of a paragraph in order, none within another; spans are its own. */
export function gapsOf(text: string): Gap[] {
  const gaps: Gap[] = [];
  const put = (gap: Gap): void => {
    if (!gaps.some(({ span }) => gap.span.start < span.end && span.start < gap.span.end)) gaps.push(gap);
  };
  for (const match of text.matchAll(CHANGE)) {
    const { than = '', base = '', rate, why = '' } = match.groups ?? {};
    const head = `${than}增加`;
    const probe = `${head}${PROBE}万元${rate === undefined ? '' : `，增长${PROBE}%`}${why}`;
    const change = { than, base, rate: rate !== undefined, why };
    put({ kind: 'change', span: spanOf(match), probe, at: head.length, change });
  }
  for (const match of text.matchAll(LISTED)) {
    const items = (match.groups?.list ?? '').split('、');
    // `甲和乙` may be one name or two.
    if (!items.some((item) => item.trim() === '' || /[和及与，,]/.test(item)))
      put({ kind: 'listed', span: spanOf(match), probe: String(items.length), at: 0, count: items.length });
  }
  for (const match of text.matchAll(COUNT)) put({ kind: 'count', span: spanOf(match), probe: '0', at: 0 });
  for (const match of text.matchAll(AMOUNT)) put({ kind: 'amount', span: spanOf(match), probe: PROBE, at: 0 });
  return gaps.sort((a, b) => a.span.start - b.span.start);
}

/** A figure in a gap's place: it must not be one the draft has. */
const PROBE = '0.00';

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length });
