// A small invented report to try the desk on: two tables that tie, a section of prose, a contents; and a way to
// put the cursor anywhere in it with `|`.
import { type OpenDocument, openDocument } from '../../server/src/features/document';
import { splitLines } from '../../server/src/text/lines';
import { type Position, positionAt } from '../../server/src/text/position';
import { SETTINGS, URI } from './opened';

export const REPORT = `云岭市文物局

2024年度部门决算公开

目录

第一部分 云岭市文物局部门概况

一、主要职能

第二部分 2024年度部门决算公开表

一、支出决算表
二、一般公共预算财政拨款支出决算表

第三部分 2024年度部门决算情况说明

一、支出决算情况说明
二、一般公共预算财政拨款支出决算情况说明

第四部分 名词解释

第一部分 云岭市文物局部门概况

一、主要职能

负责全市文物保护，详见公开03表。

第二部分 2024年度部门决算公开表

公开03表

支出决算表

部门：云岭市文物局　　单位：万元

科目编码	科目名称	本年支出合计	基本支出	项目支出
合计		1,240.50	640.50	600.00
207	文化旅游体育与传媒支出	1,240.50	640.50	600.00
20702	文物	1,240.50	640.50	600.00
2070201	行政运行	640.50	640.50	
2070204	文物保护	350.00		350.00
2070205	博物馆	250.00		250.00

公开05表

一般公共预算财政拨款支出决算表

部门：云岭市文物局　　单位：万元

科目编码	科目名称	小计	基本支出	项目支出
合计		1,140.50	640.50	500.00
207	文化旅游体育与传媒支出	1,140.50	640.50	500.00
20702	文物	1,140.50	640.50	500.00
2070201	行政运行	640.50	640.50	
2070204	文物保护	300.00		300.00
2070205	博物馆	200.00		200.00

第三部分 2024年度部门决算情况说明

一、支出决算情况说明

本年支出合计1,240.50万元，其中：基本支出640.50万元，占51.63%；项目支出600.00万元，占48.37%。

二、一般公共预算财政拨款支出决算情况说明

2024年度一般公共预算财政拨款支出年初预算为1,100.00万元，支出决算为1,140.50万元，完成年初预算的103.68%。其中：

1、文化旅游体育与传媒支出（类）文物（款）行政运行（项）。年初预算为600.00万元，支出决算为640.50万元，完成年初预算的106.75%。决算数大于年初预算数的主要原因是人员增加。

2、文化旅游体育与传媒支出（类）文物（款）文物保护（项）。年初预算为300.00万元，支出决算为300.00万元，完成年初预算的100.00%。决算数与年初预算数持平。

3、文化旅游体育与传媒支出（类）文物（款）博物馆（项）。年初预算为200.00万元，支出决算为200.00万元，完成年初预算的100.00%。决算数与年初预算数持平。

第四部分 名词解释

一、基本支出：指为保障机构正常运转而发生的支出，见《支出决算表》。
`;

export interface Desk {
  readonly document: OpenDocument;
  readonly text: string;
  readonly position: Position;
}

/** Opens `text` with its one `|` taken out: the cursor stands there. */
export function desk(marked: string, language: 'zh' | 'en' = 'zh'): Desk {
  const at = marked.indexOf('|');
  if (at < 0 || marked.includes('|', at + 1)) throw new Error('one | wanted');
  const text = marked.slice(0, at) + marked.slice(at + 1);
  return { document: opened(text, language), text, position: positionAt(splitLines(text), at) };
}

export function opened(text: string, language: 'zh' | 'en' = 'zh'): OpenDocument {
  return openDocument(text, SETTINGS, { uri: URI, version: 1, resultId: 'r1', language });
}

/** The report with `written` (that has the cursor) in the place of `found`, which must be there. */
export function report(found: string, written: string, text = REPORT): string {
  if (!text.includes(found)) throw new Error(`not in the report: ${found}`);
  return text.replace(found, () => written);
}

/** The line a place is on, with `‹›` around it. */
export function pointed(text: string, { start, end }: { start: Position; end: Position }): string {
  const lines = text.split('\n');
  const line = lines[start.line] ?? '';
  const close = end.line === start.line ? end.character : line.length;
  return `${line.slice(0, start.character)}‹${line.slice(start.character, close)}›${line.slice(close)}`;
}
