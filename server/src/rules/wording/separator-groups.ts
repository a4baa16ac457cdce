// `2,63.03万元`, `5,0336.60万元`: thousands set off elsewhere than every three digits. A digit was lost, doubled or put in,
// or the comma is in the wrong place.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { isLeftover, readingOf } from './_reading';

/** One amount of money with commas; the decimals tell it from two whole numbers with a comma between them. */
const GROUPED = /(?<![\d.,，])\d{1,3}(?:,\d{1,6}){1,3}\.\d{1,2}(?=\s?[万亿]?元)/g;
const RIGHT = /^\d{1,3}(?:,\d{3})*\.\d{1,2}$/;

export default defineRule({
  id: 'separator-groups',
  code: 'W121',
  severity: 'warning',
  scope: 'block',
  triggers: [','],
  title: say('千分位逗号位置不对', 'Thousands separator out of place'),
  why: say(
    '千分位每三位一个逗号；逗号之间不是三位数字，说明漏打、多打了数字，或者逗号放错了地方。',
    'A comma sets off every three digits; where it does not, a digit was lost or put in, or the comma is misplaced.',
  ),
  basis: 'GB/T 15835—2011《出版物上数字用法》。',
  examples: [
    { bad: '面向中小企业预留政府采购项目预算金额⟦2,63.03⟧万元。', fixed: '面向中小企业预留政府采购项目预算金额263.03万元。' },
    { bad: '2025年收入预算⟦5,0336.60⟧万元。', fixed: '2025年收入预算50,336.60万元。' },
    { good: '收入预算50,336.60万元，支出1,234,567.89元，第1,2.5万元和第2,3项分别列示，见附件1,20.50万元以内。' },
  ],
  *check(block) {
    const reading = readingOf(block);
    if (!reading) return;
    for (const match of reading.text.matchAll(GROUPED)) {
      const [written] = match;
      // `附件1,20.50万元`: a number of something else, and then the amount.
      if (RIGHT.test(written) || /[第表件附图项款条号]\s?$/.test(reading.text.slice(0, match.index))) continue;
      const span = reading.span(match.index, match.index + written.length);
      if (isLeftover(block, span)) continue;
      const [whole = '', decimals = ''] = written.replace(/,/g, '').split('.');
      const grouped = `${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}.${decimals}`;
      yield {
        span,
        message: say(
          `“${written}”的千分位逗号不是每三位一个，请核对是漏打、多打了数字，还是逗号放错了地方。`,
          `The commas of “${written}” do not set off three digits each: a digit is missing or too many, or a comma is misplaced.`,
        ),
        fixes: [
          {
            title: say(`数字不变，改为“${grouped}”`, `Keep the digits: “${grouped}”`),
            kind: 'suggestion',
            preferred: true,
            edits: [{ span, newText: grouped }],
          },
        ],
      };
    }
  },
});
