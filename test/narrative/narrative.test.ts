// What the words around a figure say of it: role, name, time, direction, list, reason. Sentences are invented.
import { describe, expect, it } from 'vitest';
import { readNarrative } from '../../server/src/narrative/narrative';

const roles = (text: string): string[] =>
  readNarrative(text).mentions.map(({ figure, role, words }) =>
    `${text.slice(figure.start, figure.end)} ${role} ${words}`.trim(),
  );

describe('a figure of running text', () => {
  it.each([
    ['基本支出10万元', ['10 stated 基本支出']],
    ['基本支出10万元，占5%', ['10 stated 基本支出', '5 share']],
    ['比上年预算增加3万元，增长2%', ['3 change', '2 rate']],
    ['与上年相比，收入总计各减少3万元', ['3 change 收入总计']],
    ['完成年初预算的98%', ['98 completion']],
    ['占本年支出合计的98%', ['98 share']],
    ['同比下降了1.5个百分点', ['1.5 stated']],
    ['救助比例不低于70%', ['70 stated 救助比例不低于']],
    ['公务接待费（含外宾）２．５０万元', ['２．５０ stated 公务接待费(含外宾)']],
  ])('%s', (text, expected) => {
    expect(roles(text)).toEqual(expected);
  });

  it.each(['2024年3月1日', '财社〔2022〕47号', '《关于下达5万元资金的通知》', '单价50万元以上', '第35条'])(
    '%s is none',
    (text) => {
      expect(roles(text)).toEqual([]);
    },
  );

  it('knows its year and its stage', () => {
    const when = (text: string): unknown => readNarrative(text).mentions[0]?.when;
    expect(when('2024年预算数为5万元')).toEqual({ year: 2024, last: false, stage: 'budget' });
    expect(when('上年决算数5万元')).toEqual({ year: null, last: true, stage: 'outturn' });
    expect(when('年初预算为5万元')).toEqual({ year: null, last: false, stage: 'initial' });
    expect(when('全年预算数为5万元')).toEqual({ year: null, last: false, stage: 'revised' });
    expect(when('一般公共预算5万元')).toEqual({ year: null, last: false, stage: null });
  });

  it('knows what it is compared with', () => {
    const base = (text: string): unknown => readNarrative(text).mentions[0]?.base;
    expect(base('比2023年预算执行数减少5万元')).toEqual({ year: 2023, last: false, stage: 'outturn' });
    expect(base('支出决算数比预算数减少5万元')).toEqual({ year: null, last: false, stage: 'budget' });
    expect(base('与上年相比，收入增加5万元')).toEqual({ year: null, last: true, stage: null });
  });

  it('stands under the direction nearest to it, resolved or not', () => {
    const direction = (text: string): unknown => {
      const found = readNarrative(text).mentions[0]?.direction;
      return found && [found.sign, text.slice(found.span.start, found.span.end)];
    };
    expect(direction('比上年增加5万元')).toEqual([1, '增加']);
    expect(direction('比上年（减少）5万元')).toEqual([-1, '减少']);
    expect(direction('比上年增加（减少）5万元')).toEqual([0, '增加（减少）']);
    expect(direction('增幅为5%')).toEqual([1, '增幅']);
    expect(direction('支出5万元')).toBeNull();
  });

  it('is in a reason until the sentence ends', () => {
    const reasons = readNarrative('支出5万元，主要原因是新增设备3台。收入6万元').mentions.map(({ reason }) => reason);
    expect(reasons).toEqual([false, true, false]);
  });

  it('belongs to the subject path before it, not to one in a reason', () => {
    const path = (text: string): string | undefined =>
      readNarrative(text)
        .mentions.at(-1)
        ?.path?.parts.map(({ name }) => name)
        .join('>');
    expect(path('1、农林水支出（类）水利（款）防汛（项）。主要用于：汛期抢险。全年预算为5万元')).toBe('农林水支出>水利>防汛');
    expect(path('支出5万元，主要是使用农林水支出（类）水利（款）科目，比上年增加3万元')).toBeUndefined();
  });
});

describe('comparisons in words', () => {
  it.each([
    ['支出决算为5万元。决算数小于全年预算数的主要原因：', '<', 'revised'],
    ['支出决算为5万元。决算数与年初预算数持平。', '=', 'initial'],
    ['预算数5万元，与2023年预算持平。', '=', 'budget'],
  ])('%s', (text, op, stage) => {
    const [found] = readNarrative(text).comparisons;
    expect(found && [found.op, found.right.stage]).toEqual([op, stage]);
  });

  it('are none where the words waver, name another thing or stay open', () => {
    for (const text of ['5万元，与上年基本持平。', '5万元，人员与上年持平。', '5万元。决算数大于（小于）预算数的主要原因：'])
      expect(readNarrative(text).comparisons).toEqual([]);
  });
});

describe('reading is linear', () => {
  it.each(['比上年增加', '（类）', '其中：', '占', '（', '1,'])('in %s', (piece) => {
    const time = (n: number): number => {
      const text = piece.repeat(n);
      const start = performance.now();
      readNarrative(text);
      return performance.now() - start;
    };
    time(2000);
    expect(time(20000)).toBeLessThan(2000);
  });
});
