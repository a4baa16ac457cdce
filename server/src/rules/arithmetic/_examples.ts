// The little invented tables and sentences that the arithmetic rules are shown on.

const CAPTION = '编制部门：云州市林业和草原局　　单位：万元';

/** 支出总表 of two subjects; `running` is what it says of 行政运行 in all. */
export function expenditureTable(running: string): string {
  return [
    '表3',
    '部门支出总体情况表',
    CAPTION,
    '功能分类科目编码\t功能分类科目名称\t合计\t基本支出\t项目支出',
    '\t合计\t300.00\t180.00\t120.00',
    '213\t农林水支出\t300.00\t180.00\t120.00',
    '21302\t林业和草原\t300.00\t180.00\t120.00',
    `2130201\t行政运行\t${running}\t180.00\t`,
    '2130205\t森林资源培育\t120.00\t\t120.00',
  ].join('\n');
}

/** 收支总表 of the same unit; `forestry` is what it says of 农林水支出. */
export function balanceTable(forestry: string): string {
  return [
    '表1',
    '部门收支总体情况表',
    CAPTION,
    '收入\t\t支出\t',
    '项目\t预算数\t支出功能分类\t预算数',
    `一、本年收入\t300.00\t213农林水支出\t${forestry}`,
    '收入总计\t300.00\t支出总计\t300.00',
  ].join('\n');
}

/** 基本支出表 by economic classification, one amount a row; `wages` is what it says of 301. */
export function basicTable(wages: string, basic = '40.00', allowance = '35.50'): string {
  return [
    '一般公共预算财政拨款基本支出决算表',
    '单位：万元',
    '经济分类科目编码\t科目名称\t决算数',
    `301\t工资福利支出\t${wages}`,
    `30101\t基本工资\t${basic}`,
    `30102\t津贴补贴\t${allowance}`,
  ].join('\n');
}

/** 支出总表 whose header lost 功能分类科目名称, so that names stand under 合计. */
export function unheadedTable(total: string): string {
  return [
    '表3',
    '部门支出总体情况表',
    CAPTION,
    `类\t款\t项\t${total}\t基本支出\t项目支出`,
    '213\t\t\t农林水支出\t300.00\t180.00',
    '213\t02\t\t林业和草原\t300.00\t180.00',
    '213\t02\t01\t行政运行\t180.00\t180.00',
  ].join('\n');
}

export const FINAL_TITLE = '云州市林业和草原局\n2024年度部门决算\n\n三、支出决算情况说明\n';

/** An item of a Shanghai report whose budget is last year's outturn, `last`: 持平. */
export function levelItem(last: string): string {
  return [
    '云州市青河区林业和草原局2024年部门预算',
    expenditureTable('180.00'),
    '',
    '1.“农林水支出（类）林业和草原（款）森林资源培育（项）”120.00万元，主要用于造林。' +
      `2023年当年预算执行数为${last}万元，2024年预算安排120.00万元，比2023年预算执行数持平。`,
  ].join('\n');
}

/** A Shanghai report's totals: income and outlay are one amount, so they changed alike; `change` is what income says. */
export function twinChanges(change: string): string {
  return [
    '云州市青河区林业和草原局2024年部门预算编制说明',
    '2024年，云州市青河区林业和草原局收入预算2,300.00万元，其中：财政拨款收入2,300.00万元，' +
      `比2023年预算减少${change}万元；事业收入0.00万元；其他收入0.00万元。`,
    '支出预算2,300.00万元，其中：财政拨款支出预算2,300.00万元，比2023年预算减少146.75万元。' +
      '财政拨款支出预算中，一般公共预算拨款支出预算2,300.00万元，比2023年预算减少146.75万元。',
  ].join('\n');
}
