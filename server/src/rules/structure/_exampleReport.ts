// An invented report in miniature, whole enough to miss something: for the examples of the rules on what is required.

const SENTENCE =
  '为保障水利工程建设和运行管理，本单位按照年度工作计划安排各项支出，严格执行预算管理制度，厉行节约，提高资金使用效益。';

const table = (title: string, columns: string): string => `${title}\n单位：万元\n${columns}\n合计\t12.00\t8.00\t4.00\n`;

/** The tables of an invented budget; `left` is the title of the one left out. */
export function exampleTables(left: string): string {
  const titles = [
    '收支总表',
    '收入总表',
    '支出总表',
    '财政拨款收支总表',
    '一般公共预算支出表',
    '一般公共预算基本支出表',
    '政府性基金预算支出表',
    '“三公”经费预算表',
  ];
  const columns = '科目名称\t合计\t基本支出\t项目支出';
  return titles
    .filter((title) => title !== left)
    .map((title) => table(title, columns))
    .join('\n');
}

/** Its explanations, from 一、 on. */
export function exampleProse(): string {
  const sections = [
    '收入预算情况说明',
    '支出预算情况说明',
    '基本支出情况说明',
    '项目支出情况说明',
    '政府采购情况说明',
    '国有资产情况说明',
  ];
  const numerals = '一二三四五六七八';
  return sections.map((title, i) => `${numerals[i]}、${title}\n${`${SENTENCE}\n`.repeat(2)}`).join('');
}
