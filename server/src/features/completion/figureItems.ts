// Figures from the tables, offered where a sentence wants one: after `2024年预算数为`, `占`, `比上年增加`,
// `完成年初预算的`. Written in the unit and the custom of the draft's prose.
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { opposite } from '../../ledger/ratios';
import type { Unit } from '../../money/unit';
import { rangeOf } from '../../text/position';
import { say } from '../../text/say';
import type { OpenDocument } from '../document';
import { proposalsAt } from '../probe';
import { writtenAs } from '../proposedText';

const PERCENT =
  /(?:占(?:比)?(?:为)?|占[^，。；\n]{0,30}(?:的|比例为|比重为)|增长(?:了)?|下降(?:了)?|降低|提高|完成[^，。；\n]{0,14}的|(?:率|比例|比重|幅度)为?)\s?$/;
const AMOUNT =
  /(?:为|是|共|共计|达|增加(?:了)?|减少(?:了)?|增|减|安排|支出|收入|预算|决算|拨款|经费|费用?|结余|结转|总计|合计|总额|规模|数|额|科目|资金|费）|类）|款）|项）|[:：，”])\s?$/;
const DIRECTION = /(增加|减少|增长|下降|降低|提高)(?:了)?$/;

/** What may stand at `offset`; figures half typed are replaced. */
export function figureItems(document: OpenDocument, offset: number): CompletionItem[] {
  const { draft, lines, text } = document.analysis;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const typed = /[\d,.]*$/.exec(text.slice(Math.max(lineStart, offset - 20), offset))?.[0] ?? '';
  const start = offset - typed.length;
  const before = text.slice(Math.max(lineStart, start - 60), start);
  const percent = PERCENT.test(before);
  if (!percent && !AMOUNT.test(before)) return [];
  const after = /^[\d,.]*\s?(亿元|万元|元|[%％])?/.exec(text.slice(offset, offset + 24));
  const unit = unitOf(after?.[1]);
  // `比上年增加` is followed by the amount, by some by the rate.
  const proposals = [
    ...proposalsAt(draft, start, percent),
    ...(!percent && after?.[1] === undefined && DIRECTION.test(before) ? proposalsAt(draft, start, true) : []),
  ];
  return proposals.flatMap((proposal, i): CompletionItem[] => {
    const figure = writtenAs(draft.ledger, proposal, unit);
    if (figure === null) return [];
    const withUnit = after?.[1] === undefined ? `${figure}${proposal.percent ? '%' : '万元'}` : figure;
    const wrong = proposal.sign === 0 ? undefined : wrongDirection(before, proposal.sign);
    // A direction word that points the other way is put right along with the figure.
    const from = wrong ? start - wrong.written.length : start;
    const newText = wrong ? wrong.right + withUnit : withUnit;
    const replaced = text.slice(from, offset);
    return [
      {
        label: newText,
        labelDetails: {
          description: proposal.from
            ? say('取自表格', 'from a table')[document.language]
            : say('算得', 'computed')[document.language],
        },
        detail: proposal.why[document.language],
        kind: CompletionItemKind.Value,
        sortText: `0${i}`,
        preselect: i === 0,
        filterText: replaced === '' ? newText : replaced + newText,
        textEdit: { range: rangeOf(lines, { start: from, end: offset }), newText },
      },
    ];
  });
}

const unitOf = (word: string | undefined): Unit | null => (word === '亿元' || word === '万元' || word === '元' ? word : null);

/** The direction word before the figure, when the figures went the other way. */
function wrongDirection(before: string, sign: 1 | -1): { readonly written: string; readonly right: string } | undefined {
  const found = DIRECTION.exec(before);
  const word = found?.[1] ?? '';
  if (!found || /增|提/.test(word) === sign > 0) return undefined;
  const right = opposite(word);
  return right === null ? undefined : { written: found[0], right };
}
