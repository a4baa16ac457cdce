// Which labels of a table, over a column or before a row, are of rates: their figures are percentages, no amounts.
import type { Row } from '../../tables/table';

/** A comparison or a share, and at its end the word for a ratio. */
const RATIO =
  /(?:增减?|减|升|降|变动|完成|执行|占|比).*(?:率|[增减降升]幅|幅度?|比重|比例|百分比)$|^(?:比重|比例|占比|百分比|[增降]幅)$/;

/** Whether a label says that what it heads are percentages: `2016年比2015年增减%`, `增长率`, `增减幅度（%）`, `占比`. */
function saysRate(label: string): boolean {
  return /[%％][)）]?$/.test(label) || RATIO.test(label.replace(/[(（][^()（）]*[)）]$/, ''));
}

/** Whether the labels over a column say so, one of them or all together (增减情况 over 比例). */
export const isOfRates = (path: readonly string[]): boolean => path.some(saysRate) || saysRate(path.join(''));

/** Whether a row is of rates. A project may be named after the rate it is to raise, and its row is money all the same. */
export const isRateRow = ({ code, project, label }: Row): boolean => code === null && project === '' && saysRate(label);
