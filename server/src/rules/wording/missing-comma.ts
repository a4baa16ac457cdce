// Clauses run together where a comma or a stop was lost: 减少614.79万元下降92%, 下降9.09%其中：, 并组织实施组织制定….
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { isLeftover, isRunning, readingOf } from './_reading';

interface Joint {
  /** What stands before the joint (group 1) and behind it (group 2). */
  readonly pattern: RegExp;
  readonly mark: '，' | '。';
}

const JOINTS: readonly Joint[] = [
  // An amount of change and its rate.
  { pattern: /((?:增加|减少)\s?[\d,.]{1,20}\s?[万亿]?元)((?:增长|下降)\s?[\d.]{1,12}\s?[%％])/g, mark: '，' },
  // A figure and what it is made up of, or why it changed.
  { pattern: /((?<![\d.])[\d.]+\s?(?:[%％]|[万亿]?元))(其中[：:,，])/g, mark: '，' },
  {
    pattern: /((?:增加|减少|增长|下降)\s?[\d,.]{1,20}\s?(?:[%％]|[万亿]?元))((?:增长|增加|减少|下降|变动|变化)的?(?:主要)?原因)/g,
    mark: '，',
  },
  // A number of vehicles or visits and the item told next.
  {
    pattern:
      /((?<!\d)\d+\s?(?:[%％]|辆|批次|人次|个))((?:国内)?公务接待费|因公出国（境）费)(?=(?:支出)?(?:[预决]算)?数?为?\s?[\d,.]+\s?[万亿]?元)/g,
    mark: '。',
  },
  // One duty and the next.
  {
    pattern: /(组织实施)(组织(?:制定|拟订|拟定|开展|实施|编制|协调)|建立健全|负责[\u4e00-\u9fff]|拟订|拟定|承担[\u4e00-\u9fff])/g,
    mark: '。',
  },
  { pattern: /((?:管理|实施|监督|补偿|结算|考核)办法)(建立健全|组织(?:制定|拟订|拟定))/g, mark: '，' },
  {
    pattern:
      /((?:调整|形成|评价|保障|协调|联动|监管|防控|管理)机制)(建立健全|参与(?!者|度|人|方|率|主体)|组织(?:制定|拟订|拟定|实施))/g,
    mark: '，',
  },
];

export default defineRule({
  id: 'missing-comma',
  code: 'W112',
  severity: 'info',
  scope: 'block',
  triggers: [
    '元增长',
    '元下降',
    '其中',
    '原因',
    '接待费',
    '出国',
    '实施组织',
    '实施建立',
    '实施负责',
    '实施拟',
    '实施承担',
    '办法建立',
    '办法组织',
    '机制建立',
    '机制参与',
    '机制组织',
  ],
  title: say('两句之间缺标点', 'Clauses run together'),
  why: say('两个分句连在一起，中间缺了标点。', 'Two clauses stand together without a mark between them.'),
  basis: 'GB/T 15834—2011《标点符号用法》。',
  examples: [
    { bad: '与上年相比减少⟦614.79万元下降⟧92%。', fixed: '与上年相比减少614.79万元，下降92%。' },
    { bad: '拟订林业政策和规划并⟦组织实施组织制定⟧管理办法。', fixed: '拟订林业政策和规划并组织实施。组织制定管理办法。' },
    {
      bad: '收入预算120.00万元，比上年下降⟦4.00%其中⟧：财政拨款80.00万元。',
      fixed: '收入预算120.00万元，比上年下降4.00%，其中：财政拨款80.00万元。',
    },
    {
      bad: '公务用车运行维护费6.00万元，较上年⟦增长20.00%增长⟧的主要原因是油价上涨。',
      fixed: '公务用车运行维护费6.00万元，较上年增长20.00%，增长的主要原因是油价上涨。',
    },
    {
      bad: '公务用车保有量3辆，本年购置⟦0辆公务接待费⟧1.50万元。',
      fixed: '公务用车保有量3辆，本年购置0辆。公务接待费1.50万元。',
    },
    { good: '比上年增加5.00万元，增加的主要原因是购置1辆公务用车，用于3个单位公务接待费的1.50万元未支付。' },
    { good: '由上年减少10万元，下降5%，到本年增加3万元增长到15万元。组织实施重点工程，建立健全防控机制参与度评价。' },
  ],
  *check(block) {
    if (!isRunning(block)) return;
    const reading = readingOf(block);
    if (!reading) return;
    for (const { pattern, mark } of JOINTS) {
      for (const match of reading.text.matchAll(pattern)) {
        const joint = match.index + (match[1]?.length ?? 0);
        const head = /^(?:增加|减少)\s?/.exec(match[1] ?? '')?.[0].length ?? 0;
        const tail =
          /^(?:增长|增加|减少|下降|变动|变化|其中|公务接待费|国内公务接待费|因公出国|组织..|建立健全|参与|负责|承担|拟.)/.exec(
            match[2] ?? '',
          )?.[0].length ?? 0;
        const span = reading.span(match.index + head, joint + tail);
        if (isLeftover(block, span)) continue;
        const at = reading.span(joint, joint).start;
        yield {
          span,
          message: say(`此处缺“${mark}”。`, `A “${mark}” is missing here.`),
          fixes: [
            {
              title: say(`补上“${mark}”`, `Add “${mark}”`),
              kind: 'suggestion',
              preferred: true,
              edits: [{ span: { start: at, end: at }, newText: mark }],
            },
          ],
        };
      }
    }
  },
});
