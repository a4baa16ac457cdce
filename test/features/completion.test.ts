// What is offered while writing, asserted by the text that comes of taking it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-types';
import { completionAt } from '../../server/src/features/completion/completion';
import { withoutStops } from '../../server/src/features/completion/phraseItems';
import { SECTIONS, SENTENCES, TABLES } from '../../server/src/features/completion/phrases';
import { desk, REPORT, report } from './desk';
import { applied, FULL, URI } from './opened';

const WITH_STOPS = { ...FULL, snippets: true };
const BUDGET = readFileSync(join(__dirname, '../../samples/云州市林业和草原局2024年部门预算公开.txt'), 'utf8');

function items(marked: string, trigger?: string, client = FULL): CompletionItem[] {
  const { document, position } = desk(marked);
  const context = trigger === undefined ? undefined : { triggerKind: 2 as const, triggerCharacter: trigger };
  return [...completionAt(document, position, context, client).items].sort((a, b) =>
    (a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1,
  );
}

/** The draft after taking the first item, or the one of that label. */
function taken(marked: string, label?: string, trigger?: string): string {
  const { text } = desk(marked);
  const all = items(marked, trigger);
  const item = label === undefined ? all[0] : all.find((one) => one.label === label);
  if (!item?.textEdit) throw new Error(`${label ?? 'nothing'} is not offered, only: ${all.map((one) => one.label).join(' ')}`);
  const edits = [item.textEdit, ...(item.additionalTextEdits ?? [])];
  return applied(text, { changes: { [URI]: edits } });
}

describe('figures from the tables', () => {
  it('stand where the sentence wants one, after a subject path', () => {
    const marked = report('支出决算为640.50万元，完成', '支出决算为|，完成');
    expect(taken(marked)).toBe(REPORT);
    expect(taken(marked, undefined, '为')).toBe(REPORT);
  });

  it('are of the subject and the fund the place is about', () => {
    const path = '农林水支出（类）林业和草原（款）行政运行（项）：2024年预算数为';
    const marked = report(`${path}1,009.17万元`, `${path}|`, BUDGET);
    expect(taken(marked)).toBe(BUDGET);
  });

  it('go on from digits already typed, and leave a unit that stands there', () => {
    expect(taken(report('本年支出合计1,240.50万元', '本年支出合计1,2|万元'))).toBe(REPORT);
    expect(taken(report('本年支出合计1,240.50万元', '本年支出合计|40.50万元'), '1,240.50')).toContain(
      '本年支出合计1,240.5040.50万元',
    );
  });

  it('are computed where a share, a rate or a completion is due', () => {
    expect(taken(report('项目支出600.00万元，占48.37%', '项目支出600.00万元，占|'), undefined, '占')).toBe(REPORT);
    expect(taken(report('完成年初预算的106.75%', '完成年初预算的|%'), undefined, '的')).toBe(REPORT);
    const path = '农林水支出（类）林业和草原（款）行政运行（项）：2024年预算数为1,009.17万元，比上年预算增加17.82万元，增长';
    expect(taken(report(`${path}1.80%`, `${path}|`, BUDGET), undefined, '长')).toBe(BUDGET);
  });

  it('are the change against last year’s column, and put right a direction word that points the other way', () => {
    const rows =
      '项目\t2023年预算数\t2024年预算数\n合计\t30.00\t27.50\n因公出国（境）费\t10.00\t10.00\n公务接待费\t20.00\t17.50\n';
    const head = `云岭市文物局\n2024年部门预算公开\n第一部分 预算表\n财政拨款“三公”经费支出情况表\n单位：万元\n${rows}\n第二部分 说明\n一、财政拨款“三公”经费预算情况说明\n\n`;
    const right = `${head}公务接待费17.50万元，比上年预算减少2.50万元，下降12.50%。\n`;
    expect(taken(right.replace('减少2.50万元', '减少|'), undefined, '少')).toBe(right);
    expect(taken(right.replace('减少2.50万元', '增加|'), '减少2.50万元', '加')).toBe(right);
    expect(taken(right.replace('下降12.50%', '下降|'), undefined, '降')).toBe(right);
  });

  it('are not offered where nothing is known', () => {
    expect(items(report('负责全市文物保护', '负责全市文物保护为|'), '为')).toEqual([]);
  });
});

describe('subjects', () => {
  it('in a table complete by digits, and fill in the name beside', () => {
    const marked = report('2070205	博物馆	250.00', '20702|05		250.00');
    expect(taken(marked, '2070205 博物馆')).toBe(REPORT);
  });

  it('in a name cell complete by initials or by the code beside', () => {
    expect(taken(report('2070205	博物馆	250.00', '2070205	bwg|	250.00'))).toBe(REPORT);
    expect(taken(report('2070205	博物馆	250.00', '2070205	|	250.00'))).toBe(REPORT);
    expect(taken(report('2070205	博物馆	250.00', '2070205	博|	250.00'))).toBe(REPORT);
  });

  it('in prose complete by initials, Chinese or digits, the draft’s own first', () => {
    const path = '文化旅游体育与传媒支出（类）文物（款）行政运行（项）';
    expect(taken(report('负责全市文物保护', 'xzyx|'))).toContain(`\n${path}，详见`);
    expect(taken(report('负责全市文物保护', '用于行政运|'))).toContain(`\n用于${path}，详见`);
    expect(taken(report('负责全市文物保护', '2070205|'))).toContain('\n文化旅游体育与传媒支出（类）文物（款）博物馆（项），详见');
    expect(taken(report('负责全市文物保护', '用于行政运|'), '行政运行')).toContain('\n用于行政运行，详见');
    expect(items(report('负责全市文物保护', 'jbgz|')).map(({ label }) => label)).toContain('基本工资');
  });

  it('of codes in three columns complete level by level', () => {
    const table =
      '表1\n支出总表\n单位：万元\n类\t款\t项\t科目名称\t合计\n207\t\t\t文化旅游体育与传媒支出\t5.00\n207\t02\t\t文物\t5.00\n207\t02\t0|\t博物馆\t5.00\n';
    const labels = items(table).map(({ label }) => label);
    expect(labels).toContain('05 博物馆');
    expect(labels.every((label) => /^0\d /.test(label))).toBe(true);
  });
});

describe('names of the draft', () => {
  it('complete tables inside 《', () => {
    expect(taken(report('见《支出决算表》', '见《|'), '支出决算表', '《')).toBe(REPORT);
    expect(taken(report('见《支出决算表》', '见《支出|》'), '支出决算表')).toBe(REPORT);
  });

  it('complete projects as the tables write them', () => {
    const marked = report('项目名称：森林草原防灭火能力建设', '项目名称：森林|', BUDGET);
    expect(taken(marked, '森林草原防灭火能力建设')).toBe(BUDGET);
    expect(taken(report('项目名称：森林草原防灭火能力建设', '项目名称：|', BUDGET), '森林草原防灭火能力建设', '：')).toBe(BUDGET);
  });
});

describe('sentences and sections', () => {
  it('are offered where a line begins, those of the section first', () => {
    const labels = items(report('本年支出合计1,240.50万元', '|')).map(({ label }) => label);
    expect(labels[0]).toBe('支出构成');
    expect(labels).toContain('“三公”经费');
    const typed = taken(report('负责全市文物保护，详见公开03表。', 'sgjf|'), '“三公”经费');
    expect(typed).toContain('\n2024年度财政拨款“三公”经费支出预算为万元');
  });

  it('carry tab stops for clients that take them', () => {
    const item = items(report('负责全市文物保护，详见公开03表。', 'wcys|'), undefined, WITH_STOPS)[0];
    expect(item?.insertTextFormat).toBe(2);
    expect(item?.textEdit?.newText).toContain('年初预算为$1万元，支出决算为$2万元，完成年初预算的$3%');
    expect(item?.textEdit?.newText).toMatch(/决算数\$\{4\|大于,小于\|\}年初预算数/);
  });

  it('of a missing section bring its next number and its sentences', () => {
    const marked = report('决算数与年初预算数持平。\n\n第四部分', '决算数与年初预算数持平。\n\nsgjf|\n\n第四部分');
    const text = taken(marked, '财政拨款“三公”经费支出决算情况说明');
    expect(text).toContain('\n三、财政拨款“三公”经费支出决算情况说明\n\n2024年度财政拨款“三公”经费支出预算为万元');
    expect(items(marked).some(({ label }) => label === '支出决算情况说明')).toBe(false);
  });

  it('bring official tables: the title, or its whole head', () => {
    const marked = report('公开05表\n', '政府性基金|\n\n公开05表\n');
    expect(taken(marked, '政府性基金预算财政拨款收入支出决算表')).toContain('\n政府性基金预算财政拨款收入支出决算表\n');
    expect(taken(marked, '政府性基金预算财政拨款收入支出决算表 （表头）')).toContain(
      '\n公开07表\n\n政府性基金预算财政拨款收入支出决算表\n\n编制单位：云岭市文物局',
    );
  });

  it('are of the report’s kind, and never appear inside tables', () => {
    const labels = items(report('负责全市文物保护，详见公开03表。', '|')).map(({ label }) => label);
    expect(labels).not.toContain('项级科目预算');
    expect(items(report('2070205	博物馆	250.00', '2070205	博物馆	250.00|'))).toEqual([]);
  });

  it('are well formed', () => {
    for (const { body } of SENTENCES) {
      expect(withoutStops(body.replace(/\{(?:year|prior|assets|entity)\}/g, '某'))).not.toMatch(/[$|]/);
      const stops = [...body.matchAll(/\$\{?(\d+)/g)].map((match) => Number(match[1]));
      expect(stops).toEqual(stops.map((_, i) => i + 1));
    }
    expect(TABLES).toHaveLength(20);
    const keys = new Set(SENTENCES.map(({ keys: own }) => own));
    expect(SECTIONS.flatMap(({ sentences }) => sentences).filter((own) => !keys.has(own))).toEqual([]);
  });
});

describe('stale places', () => {
  it('are answered with whatever is there', () => {
    const { document } = desk(`${REPORT}|`);
    for (const line of [0, 5, 40, 9999]) {
      for (const character of [0, 3, 9999])
        expect(completionAt(document, { line, character }, undefined, FULL).isIncomplete).toBe(true);
    }
  });
});
