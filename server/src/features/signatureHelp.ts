// The parts of a customary sentence while it is being written: what has been said, what comes next, and the
// figure the tables have for it.
import type { Position, SignatureHelp } from 'vscode-languageserver-types';
import { offsetAt } from '../text/position';
import { type Language, say, type Text } from '../text/say';
import type { OpenDocument } from './document';
import { blockAt } from './place';
import { proposalsAt } from './probe';
import { writtenAs } from './proposedText';

export const SIGNATURE_TRIGGERS: readonly string[] = ['比', '较', '为', '，', '：', '的', '占'];
export const SIGNATURE_RETRIGGERS: readonly string[] = ['元', '%', '。'];

interface Part {
  readonly label: Text;
  readonly help: Text;
  /** In the text from the sentence's start: this part has been said. */
  readonly said: RegExp;
  /** A figure stands here. */
  readonly figure?: 'amount' | 'percent';
}

interface Form {
  /** Where the sentence begins; the last match before the cursor counts. */
  readonly start: RegExp;
  readonly parts: readonly Part[];
}

const AMOUNT = String.raw`[\d,.]+\s?(?:亿元|万元|元)`;
const PERCENT = String.raw`[\d,.]+\s?%`;

const UP: Part = {
  label: say('增加｜减少', 'more | less'),
  help: say('按两年数字的大小选用。', 'by which of the two figures is larger.'),
  said: /增加|减少/,
};
const CHANGE: Part = {
  label: say(' a 万元', ' a 万元'),
  help: say('增减额：本年数减上年数，不带正负号。', 'this year’s figure less last year’s, without a sign.'),
  said: new RegExp(`(?:增加|减少)了?${AMOUNT}`),
  figure: 'amount',
};
const GREW: Part = {
  label: say('，增长｜下降', ', up | down'),
  help: say('与前面的“增加”“减少”方向一致。', 'the same way as the word before.'),
  said: /增长|下降/,
};
const RATE: Part = {
  label: say(' b%', ' b%'),
  help: say('增减幅度：增减额除以上年数；上年为零时不写。', 'the change divided by last year’s figure; none on nothing.'),
  said: new RegExp(`(?:增长|下降)了?${PERCENT}`),
  figure: 'percent',
};
const REASON: Part = {
  label: say('，主要原因是…。', ', mainly because ….'),
  help: say('说明原因，方向与数字一致。', 'the reason, which goes the same way as the figures.'),
  said: /原因(?:是|为)?[^。]*。/,
};

const FORMS: readonly Form[] = [
  {
    start: /年初预算(?:数)?为/g,
    parts: [
      {
        label: say('年初预算为 a 万元', '年初预算 a 万元'),
        help: say('年初批复的预算数。', 'the budget approved at the year’s beginning.'),
        said: new RegExp(`年初预算(?:数)?为${AMOUNT}`),
        figure: 'amount',
      },
      {
        label: say('，支出决算为 b 万元', ', outturn b 万元'),
        help: say('支出决算表中该科目的数字。', 'the subject’s figure in the table of outturns.'),
        said: new RegExp(`决算(?:数)?为${AMOUNT}`),
        figure: 'amount',
      },
      {
        label: say('，完成年初预算的 c%', ', c% of the budget'),
        help: say('b ÷ a；年初预算为零时不写。', 'b ÷ a; none where the budget was nothing.'),
        said: new RegExp(`完成[^，。]{0,12}的${PERCENT}`),
        figure: 'percent',
      },
      {
        label: say('。决算数大于｜小于年初预算数', '; more | less than the budget'),
        help: say('两数相等时写“决算数与年初预算数持平”。', 'where they are equal: 持平.'),
        said: /大于|小于|持平|等于/,
      },
      { ...REASON, label: say('的主要原因是…。', ', mainly because ….') },
    ],
  },
  {
    start: /(?:比|较|与)(?:上年|去年|上一年|20\d\d年)[^，。；\d]{0,12}/g,
    parts: [
      {
        label: say('比上年（预算、决算）', 'against last year'),
        help: say('比较的基数：预算比上年预算，决算比上年决算。', 'what it is compared with.'),
        said: /(?:上年|去年|上一年|20\d\d年)(?:度?(?:预算|决算)(?:数)?|度)?(?:相比)?[，,]?(?=增|减|持|$|收|支|[^预决度])/,
      },
      UP,
      CHANGE,
      GREW,
      RATE,
      REASON,
    ],
  },
  {
    start: /政府采购(?:支出|预算)?(?:总额|预算)/g,
    parts: [
      part(
        '总额 a 万元',
        'total a 万元',
        '货物、工程、服务三项之和。',
        'goods, works and services together.',
        `(?:总额|预算)${AMOUNT}`,
      ),
      part('，其中：货物 b 万元', ': goods b 万元', '政府采购货物。', 'goods.', `货物(?:支出|预算)?${AMOUNT}`),
      part('、工程 c 万元', ', works c 万元', '政府采购工程。', 'works.', `工程(?:支出|预算)?${AMOUNT}`),
      part('、服务 d 万元', ', services d 万元', '政府采购服务。', 'services.', `服务(?:支出|预算)?${AMOUNT}`),
    ],
  },
  {
    start: /“?三公”?经费(?:支出)?(?:预算|决算)?(?:数)?为/g,
    parts: [
      part('“三公”经费 a 万元', '三公 a 万元', '三项之和。', 'the three together.', `经费[^，。\\d]{0,8}为${AMOUNT}`),
      part(
        '，其中：因公出国（境）费 b 万元',
        ': abroad b 万元',
        '因公出国（境）费。',
        'journeys abroad.',
        `出国（境）费[^，。；\\d]{0,8}${AMOUNT}`,
      ),
      part(
        '，公务用车购置费 c 万元',
        ', vehicles bought c 万元',
        '公务用车购置费。',
        'vehicles bought.',
        `购置(?:费|及运行)[^，。；\\d]{0,8}${AMOUNT}`,
      ),
      part(
        '，公务用车运行费 d 万元',
        ', vehicles kept d 万元',
        '公务用车运行维护费。',
        'vehicles kept.',
        `运行(?:维护)?费[^，。；\\d]{0,8}${AMOUNT}`,
      ),
      part('，公务接待费 e 万元', ', reception e 万元', '公务接待费。', 'reception.', `接待费[^，。；\\d]{0,8}${AMOUNT}`),
    ],
  },
  {
    start: /占/g,
    parts: [
      {
        label: say('占本年支出合计的', 'of the total'),
        help: say('占谁的比例；句子里已经说明的可以省去。', 'of which whole; may be left out where the sentence says it.'),
        said: /占(?:[^，。；]{2,24}的|(?=[\d]))/,
      },
      {
        label: say(' b%', ' b%'),
        help: say('本数除以总数，保留两位小数。', 'the part divided by the whole, two decimals.'),
        said: new RegExp(PERCENT),
        figure: 'percent',
      },
    ],
  },
];

function part(zh: string, en: string, helpZh: string, helpEn: string, said: string): Part {
  return { label: say(zh, en), help: say(helpZh, helpEn), said: new RegExp(said), figure: 'amount' };
}

/** No sentence is longer. */
const FAR = 600;

export function signatureAt(document: OpenDocument, position: Position): SignatureHelp | null {
  const { draft, lines, text } = document.analysis;
  const offset = offsetAt(lines, position);
  const block = blockAt(draft, offset);
  if (block && block.block.kind !== 'paragraph' && block.block.kind !== 'note' && block.block.kind !== 'heading') return null;
  const from = Math.max(block?.start ?? text.lastIndexOf('\n', offset - 1) + 1, offset - FAR);
  const before = text.slice(from, offset);
  const begun = FORMS.flatMap((form) => {
    const start = [...before.matchAll(form.start)].at(-1);
    if (!start) return [];
    const said = before.slice(start.index);
    const active = form.parts.findIndex((one) => !one.said.test(said));
    // Past the form's last part, or past its sentence, nothing is left to say.
    return active < 0 || over(said, form) ? [] : [{ form, said, active, start: start.index }];
  });
  // The sentence begun last is the one being written.
  const current = begun.sort((a, b) => b.start - a.start)[0];
  if (!current) return null;
  return helpOn(document, current.form, current.active, offset);
}

/** Whether the sentence ended before the cursor; 年初预算 goes on past its full stop with 决算数大于…. */
function over(said: string, form: Form): boolean {
  const ends = said.split(/[。；]/).length - 1;
  return ends > (form === FORMS[0] ? 1 : 0);
}

function helpOn(document: OpenDocument, form: Form, active: number, offset: number): SignatureHelp {
  const { language } = document;
  let label = '';
  const parameters = form.parts.map((one, i) => {
    const start = label.length;
    label += one.label[language];
    const proposed = i === active && one.figure ? byTheTables(document, offset, one.figure === 'percent', language) : '';
    return { label: [start, label.length] as [number, number], documentation: one.help[language] + proposed };
  });
  return { signatures: [{ label, parameters }], activeSignature: 0, activeParameter: active };
}

/** What the tables have for it. */
function byTheTables(document: OpenDocument, offset: number, percent: boolean, language: Language): string {
  const [first] = proposalsAt(document.analysis.draft, offset, percent);
  if (!first) return '';
  const figure = `${writtenAs(document.analysis.draft.ledger, first, null) ?? ''}${percent ? '%' : '万元'}`;
  return say(`\n按表：${figure}（${first.why.zh}）`, `\nBy the tables: ${figure} (${first.why.en})`)[language];
}
