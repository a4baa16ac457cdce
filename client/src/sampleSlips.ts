// The slips planted in the walkthrough's draft, each of a kind the newcomer is shown. Pure.

/** Shipped with the extension, and one of the repository's own clean samples. */
export const SAMPLE = 'samples/云州市临江区柳溪街道办事处2025年部门预算公开.txt';

export interface Slip {
  /** As the clean sample has it, once or more; the first is changed. */
  readonly right: string;
  readonly wrong: string;
}

export const SLIPS: readonly Slip[] = [
  // Two alternatives of the template, none chosen.
  { right: '财政拨款收入支出增加的主要原因', wrong: '财政拨款收入支出增加（减少）的主要原因' },
  // The word points the wrong way.
  { right: '比2024年预算执行数减少56.08%', wrong: '比2024年预算执行数增加56.08%' },
  // Two digits changed places while the figure was copied from the table.
  { right: '行政运行（项）”1158.34万元', wrong: '行政运行（项）”1185.34万元' },
  // A note to whoever fills the template in.
  {
    right: '2025年“三公”经费预算数为13.28万元',
    wrong: '（注：上述数据可取自预算公开09表。）\n\n2025年“三公”经费预算数为13.28万元',
  },
];

export function withSlips(clean: string): string {
  return SLIPS.reduce((text, { right, wrong }) => text.replace(right, () => wrong), clean);
}
