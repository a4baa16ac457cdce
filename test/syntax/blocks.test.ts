import { describe, expect, it } from 'vitest';
import { flowSpan } from '../../server/src/syntax/block';
import { outlineOf, type Section } from '../../server/src/syntax/outline';
import { blocksOf, toldAll } from '../support/parseText';

/** A cover of no interest before what is tested. */
const draft = (...lines: string[]): string =>
  ['青禾县水利局2024年部门预算公开', '', '第一部分 部门概况', '', ...lines].join('\n');
const body = (...lines: string[]): string[] => toldAll(draft(...lines)).slice(2);

describe('headings', () => {
  it.each([
    ['第二部分 2024年部门预算表', 'heading 1 第二部分2024年部门预算表'],
    ['一、收入支出总体情况', 'heading 2 一、收入支出总体情况'],
    ['一.关于收支预算的说明', 'heading 2 一.关于收支预算的说明'],
    ['（二）支出预算情况说明', 'heading 3 （二）支出预算情况说明'],
    ['(二)支出预算情况说明', 'heading 3 (二)支出预算情况说明'],
    ['1、机构设置情况', 'heading 4 1、机构设置情况'],
    ['2.人员编制情况', 'heading 4 2.人员编制情况'],
    ['（1）基本支出情况', 'heading 5 （1）基本支出情况'],
    ['①车辆购置情况', 'heading 6 ①车辆购置情况'],
    ['- （三）政府采购情况', 'heading 3 （三）政府采购情况'],
    ['**四、名词解释**', 'heading 2 四、名词解释'],
    ['## 五、绩效目标设置', 'heading 2 五、绩效目标设置'],
    ['部门预算编制说明', 'heading 1 部门预算编制说明'],
  ])('%s', (line, told) => {
    expect(body(line, '', '说明的正文，到此为止。')).toEqual([told, 'paragraph 说明的正文，到此为止。']);
  });

  it.each([
    '一、本年收入合计100万元，比上年增加2万元。',
    '1.负责全县水资源的统一管理；',
    '（1）防汛专项，安排20万元。',
    '2024年，县水利局坚持节约用水。',
    '一、办公费3万元',
  ])('a sentence or list item is none: %s', (line) => {
    expect(body(line)).toEqual([`paragraph ${line}`]);
  });

  it('are not among the rows of a table that was printed to text', () => {
    const rows = ['一、一般公共服务支出 207.40 207.40', '二、外交支出', '三、国防支出', '四、公共安全支出 556.78 556.78'];
    expect(body(...rows)).not.toContainEqual(expect.stringMatching(/^heading/));
    expect(body('二、外交支出', '三、国防支出', '说明的正文，到此为止。')).toContain('heading 2 二、外交支出');
  });

  it('of a part may go on on a second line', () => {
    expect(body('第三部分 青禾县人民政府城关镇街道办事处 2024 年度', '部门决算情况说明', '一、收入支出总体情况')).toEqual([
      'heading 1 第三部分青禾县人民政府城关镇街道办事处2024年度部门决算情况说明',
      'heading 2 一、收入支出总体情况',
    ]);
  });

  it('say where their title stands', () => {
    const [, , heading] = blocksOf(draft('- **（一）收入 情况**', '正文。'));
    if (heading?.block.kind !== 'heading') throw new Error('no heading');
    const { text, titleSpan, number } = heading.block;
    expect(text.slice(number?.span.start, number?.span.end)).toBe('（一）');
    expect(text.slice(titleSpan.start, titleSpan.end)).toContain('收入 情况');
    expect(heading.block.title).toBe('收入情况');
  });

  it('nest into an outline', () => {
    const told = (sections: readonly Section[]): unknown[] =>
      sections.map((s) => (s.children.length > 0 ? [s.heading.block.title, told(s.children)] : s.heading.block.title));
    const blocks = blocksOf(
      draft('一、主要职能', '（一）机构设置情况', '二、人员情况说明', '', '第二部分 部门预算表', '三、其他事项说明'),
    );
    expect(told(outlineOf(blocks).sections)).toEqual([
      ['部门概况', [['主要职能', ['机构设置情况']], '人员情况说明']],
      ['部门预算表', ['其他事项说明']],
    ]);
  });
});

describe('the cover', () => {
  it('is what stands before the contents', () => {
    expect(
      toldAll(
        '青禾县水利局\n\n2024年部门预算公开\n\n\n二〇二四年二月\n\n目录\n第一部分 概况\n第二部分 报表\n\n第一部分 概况\n正文。',
      ),
    ).toEqual([
      'cover 青禾县水利局 2024年部门预算公开 二〇二四年二月',
      'contents 目录 第一部分 概况 第二部分 报表',
      'heading 1 第一部分概况',
      'paragraph 正文。',
    ]);
  });

  it('may be missing', () => {
    expect(toldAll('一、收入支出总体情况\n正文。')[0]).toBe('heading 2 一、收入支出总体情况');
    expect(toldAll('')).toEqual([]);
    expect(toldAll(' \n\t\n　')).not.toContain('cover');
  });
});

describe('paragraphs', () => {
  const first = '2024年，本部门收入预算合计1,200.00万元，其中一般公共预算拨款收入';
  const rest = '900.00万元，上年结转300.00万元。';

  it('cut by a page break are one', () => {
    expect(body(first, '', rest)).toEqual([`paragraph ${first}${rest}`]);
  });

  it('cut by a wrapped line are one', () => {
    expect(body(first, rest)).toEqual([`paragraph ${first}${rest}`]);
  });

  it('that end as sentences do are not', () => {
    expect(body(`${first}900.00万元。`, '', rest)).toEqual([`paragraph ${first}900.00万元。`, `paragraph ${rest}`]);
  });

  it('do not swallow the heading after an unfinished sentence', () => {
    expect(body(first, '', '二、支出预算情况')).toEqual([`paragraph ${first}`, 'heading 2 二、支出预算情况']);
  });

  it.each([
    [
      'a word that is no label',
      '一般公共预算财政拨款支出 900.00 万元，主要用于以下',
      '方面：农林水支出 800.00 万元，住房保障支出 100.00 万元。',
    ],
    ['a reason', '年初预算为 49.55 万元，支出决算为 37.51 万元。决算数小于预', '算数的主要原因：减少支出，厉行节约。'],
    ['what follows a colon', '年初预算为 49.55 万元，支出决算为 37.51 万元，主要原因：', '养老保险缴费按实缴费。'],
    [
      'a line with narrow figures',
      '青禾县人民政府城关镇街道办事处 2024 年度财政收入支',
      '出总计 1,200.00 万元。与 2023 年度相比，收入支出总计减少',
    ],
    [
      'a path at the head of a paragraph',
      '“一般公共服务（类）群众团体事务（款）一般行政管',
      '理事务（项）”46.50 万元，主要用于：工会活动经费。',
    ],
    [
      'a path between its levels',
      '“社会保障和就业支出（类）行政事业单位养老支出（款）',
      '机关事业单位职业年金缴费支出（项）”257.14 万元。',
    ],
    ['a subject path', '3、一般公共服务支出（类）组织事务（款）一般行政管理', '事务（项）74.33 万元。主要用于：活动经费。'],
  ])('wrapped within %s are one', (_, here, next) => {
    expect(body(here, next)).toEqual([`paragraph ${here}${next}`]);
  });

  it.each([
    ['资金来源：县级财政安排，全年12.00万元，分两次拨付到项目单位', '资金用途：补助农户。'],
    ['本项目补助农户的生产资料和技术培训，计划当年完成，分两次拨付', '资金来源：县级财政安排。'],
  ])('are not one with a label after them: %s', (here, next) => {
    expect(body(here, next)).toEqual([`paragraph ${here}`, `paragraph ${next}`]);
  });

  it('say where a stretch of their flow stands in the text', () => {
    const [, , placed] = blocksOf(draft(`${first}  `, '', `  ${rest}`));
    if (placed?.block.kind !== 'paragraph') throw new Error('no paragraph');
    const { flow, text } = placed.block;
    const at = flow.text.indexOf('900.00');
    const inText = flowSpan(flow, at, at + 6);
    expect(text.slice(inText.start, inText.end)).toBe('900.00');
    const across = flowSpan(flow, at - 2, at + 3);
    expect(text.slice(across.start, across.end)).toBe('收入  \n\n  900');
  });
});

describe('titles', () => {
  it.each([
    ['within their last word', '第三部分 青禾县人民政府城关镇街道办事处 2024 年度部门决算情况说', '明'],
    ['before their last words', '第三部分 青禾县人民政府城关镇街道办事处 2024 年度', '部门决算情况说明'],
    ['within their last word, of any level', '五、关于青禾县人民政府城关镇街道办事处 2024 年一般公共预算当年拨款情', '况'],
  ])('broken %s are one', (_, here, next) => {
    expect(body(here, next, '收入 12.00 万元。')[0]).toContain(`${here}${next}`.replace(/ /g, ''));
  });

  it('do not swallow the title of a table', () => {
    const here = '二、关于青禾县人民政府城关镇街道办事处 2024 年预算绩效情况说明的附件';
    expect(body(here, '绩效目标表')[0]).not.toContain('目标表');
  });
});

describe('notes and residue', () => {
  it.each(['注：本表由财务科填报。', '备注:金额为四舍五入数。', '（注：可取自公开02表。）', '说明：本年无此项支出。'])(
    '%s',
    (line) => {
      expect(body(line)).toEqual([`note ${line}`]);
    },
  );

  it.each(['- 12 -', '12', '第 3 页', '第3页，共20页', '[bookmark: _Toc100]', 'PAGEREF _Toc100 \\h 3', 'TOC \\o "1-3" \\h'])(
    '%s',
    (line) => {
      expect(body('正文。', '', line, '', '正文续。')).toEqual(['paragraph 正文。', `artefact ${line}`, 'paragraph 正文续。']);
    },
  );
});

describe('captions', () => {
  const grid = ['项目\t预算数', '一、拨款\t12.00', '合计\t12.00'];

  it.each([
    ['title only', ['收支总表'], 'table tsv title'],
    ['number and title', ['表1', '收支总表'], 'table tsv number title'],
    ['number of its own paragraph', ['表 1：', '', '收支总表', ''], 'table tsv number title'],
    ['title and unit', ['收支总表', '单位：万元'], 'table tsv title meta'],
    ['entity and unit in one line', ['收支总表', '', '编制单位：青禾县水利局　　单位：万元', ''], 'table tsv title meta'],
    [
      'entity, year and unit',
      ['收支总表', '（2024年）', '编制单位：青禾县水利局', '单位：万元'],
      'table tsv title meta meta meta',
    ],
    ['official number', ['收支总表', '公开01表', '金额单位：万元'], 'table tsv title meta meta'],
    ['a numbered title', ['一、收支总表'], 'table tsv title'],
    ['number and title in one line', ['表5：2024年收支总表', '', '单位：万元', ''], 'table tsv number title meta'],
    ['a Chinese number and title in one line', ['附表一、收支总表'], 'table tsv number title'],
    ['number and title set apart', ['表3-1  收支总表', '单位：万元'], 'table tsv number title meta'],
    ['a number that makes any words a title', ['表2：“三公”经费情况'], 'table tsv number title'],
    ['a title that begins like a number', ['表一般收支明细表'], 'table tsv title'],
    ['a unit above the title', ['单位：元', '', '收支总表', ''], 'table tsv meta title'],
    ['the number of a further page', ['续表3', '单位：万元'], 'table tsv number meta'],
    ['a title that is no 表', ['政府采购预算'], 'table tsv title'],
    ['no caption at all', [], 'table tsv'],
  ])('%s', (_, caption, told) => {
    expect(body(...caption, ...grid, '', '注：无。')).toEqual([told, 'note 注：无。']);
  });

  it.each([
    [['单位：元', '', '收支总表', ''], 'table tsv meta title'],
    [['表3', '', '收支总表', ''], 'table tsv number title'],
  ])('that comes first is no part of the cover: %j', (caption, told) => {
    expect(toldAll(['青禾县水利局2024年部门预算公开', '', ...caption, ...grid].join('\n'))).toEqual([
      'cover 青禾县水利局2024年部门预算公开',
      told,
    ]);
  });

  it('with a number in one line is no row of aligned columns, nor a paragraph of a cell', () => {
    const aligned = ['项目      预算数', '一、拨款   12.00', '合计       12.00'];
    expect(body('表1  收支总表', ...aligned, '', '表2：支出总表', ...aligned)).toEqual([
      'table aligned number title',
      'table aligned number title',
    ]);
    const cells = ['\t项目', '\t预算数', '', '\t合计', '\t12.00', ''];
    expect(body('表1：收支总表', ...cells, '表2：支出总表', '', ...cells)).toEqual([
      'table cells number title',
      'table cells number title',
    ]);
  });

  it('a sentence above a grid is none', () => {
    expect(body('预算安排如下：', ...grid)).toEqual(['paragraph 预算安排如下：', 'table tsv']);
  });
});
