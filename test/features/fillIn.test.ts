// Filling in, judged by the text it leaves; new drafts and rolling forward, by what is asked and answered.
import { describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-types';
import { traitsOf } from '../../server/src/features/client';
import { codeActionsAt } from '../../server/src/features/codeActions';
import { type OpenDocument, openDocument } from '../../server/src/features/document';
import { fillSectionAt } from '../../server/src/features/fillIn';
import { newDraftFor, readRequest } from '../../server/src/features/newDraft';
import { referTo } from '../../server/src/features/referTo';
import { rolledForward } from '../../server/src/features/rollForward';
import { applyEdits } from '../../server/src/rules/applyFixes';
import { offsetAt, positionAt } from '../../server/src/text/position';
import { sample } from '../compose/composing';
import { pastedInto } from '../fixtures/pasted';
import { applied, FULL, SETTINGS, URI } from './opened';

const FOREST = sample('林业和草原局2024');
const open = (text: string): OpenDocument =>
  openDocument(text, SETTINGS, { uri: URI, version: 3, resultId: 'r', language: 'zh' });

/** What is offered where `words` stand last. */
function offered(text: string, words: string, client = traitsOf({})): CodeAction[] {
  const document = open(text);
  const position = positionAt(document.analysis.lines, text.lastIndexOf(words));
  return codeActionsAt(document, { start: position, end: position }, { diagnostics: [] }, client);
}
const titled = (actions: readonly CodeAction[], title: string): CodeAction | undefined =>
  actions.find((action) => action.title.startsWith(title));

/** `text` with another draft's figures noted in it, as the client has it. */
function noted(text: string, other: string): string {
  const document = open(text);
  const answer = referTo(document, { textDocument: { uri: URI }, version: 3, text: other });
  if (answer === null || 'unfit' in answer) throw new Error(answer?.unfit ?? 'stale');
  const { range, newText } = answer.edit;
  const { lines } = document.analysis;
  const span = { start: offsetAt(lines, range.start), end: offsetAt(lines, range.end) };
  return applyEdits(text, [{ span, newText }]);
}

describe('code actions', () => {
  const emptied = FOREST.replace(/(?<=支出预算情况说明\n\n)云州市[\s\S]*?(?=\n\n四、)/, '');
  const heading = '三、关于云州市林业和草原局2024年支出预算情况说明';

  it('offer to write an empty section as a quick fix', () => {
    const action = titled(offered(emptied, heading), '按表格填写本节');
    expect(action?.kind).toBe('quickfix');
    expect(applied(emptied, action?.edit)).toContain(
      `${heading}\n\n云州市林业和草原局2024年支出预算3,303.81万元，其中：\n\n基本支出1,971.56万元，占59.68%，`,
    );
  });

  it('hand it to our own client as a command, which sets tab stops', () => {
    const action = titled(offered(emptied, heading, FULL), '按表格填写本节');
    expect(action?.command).toMatchObject({ command: 'gouji.fillSection', arguments: [{ uri: URI, version: 3 }] });
    expect(action?.edit).toBeUndefined();
  });

  it('call it a rewriting where nothing is amiss', () => {
    expect(titled(offered(FOREST, '支出预算3,303.81万元'), '按表格填写本节')?.kind).toBe('refactor.rewrite.gouji');
    expect(titled(offered(FOREST, '负责全市林业和草原生态保护'), '按表格填写本节')).toBeUndefined();
  });

  it('bring the figures of a section in line with the tables', () => {
    const stale = FOREST.replace('基本支出1,971.56万元，占59.68%', '基本支出1,917.56万元，占58.04%');
    const action = titled(offered(stale, '基本支出1,917.56万元'), '本节数字按表格更新');
    expect(applied(stale, action?.edit)).toContain('基本支出1,971.56万元，占59.68%');
  });

  it('fill the blanks of a sentence', () => {
    const blanked = FOREST.replace('5、住房保障支出（类）126.18万元，占4.13%', '5、住房保障支出（类）XX万元，占 %');
    const action = titled(offered(blanked, 'XX万元，占 %'), '按表格填上这一段缺的数字（2处）');
    expect(applied(blanked, action?.edit)).toBe(FOREST);
  });

  it('fill a change that last year’s figures tell, its direction and rate', () => {
    const lastYear = FOREST.replaceAll('2024年', '2023年').replaceAll('126.18', '116.18');
    const paragraph = '住房公积金（项）：2024年预算数为126.18万元，比上年预算增加5.39万元，增长4.46%，主要原因是';
    expect(FOREST).toContain(paragraph);
    const blank =
      '住房公积金（项）：2024年预算数为【金额】万元，比上年预算【增加或减少】【金额】万元，【增长或下降】【比例】%，主要原因是';
    const blanked = noted(FOREST.replace(paragraph, blank), lastYear);
    const action = titled(offered(blanked, '【增加或减少】'), '按表格填上这一段缺的数字（2处）');
    const filled = paragraph.replace('增加5.39万元，增长4.46%', '增加10.00万元，增长8.61%');
    expect(applied(blanked, action?.edit)).toContain(filled);
  });

  it('say 持平 where nothing changed, and ask for no reason', () => {
    const paragraph = /(住房公积金（项）：2024年预算数为126\.18万元，)比上年预算增加5\.39万元，增长4\.46%，主要原因是[^。]*。/;
    const blank = '$1比上年预算【增加或减少】【金额】万元，【增长或下降】【比例】%，主要原因是【主要原因】。';
    const blanked = noted(FOREST.replace(paragraph, blank), FOREST.replaceAll('2024年', '2023年'));
    const action = titled(offered(blanked, '【增加或减少】'), '按表格填上这一段缺的数字（1处）');
    expect(applied(blanked, action?.edit)).toContain('2024年预算数为126.18万元，与上年预算持平。');
  });

  it('offer last year’s draft where a change waits for it, to our own client and until it is there', () => {
    const blanked = FOREST.replace(
      '比上年预算增加32.99万元，增长1.70%',
      '比上年预算【增加或减少】【金额】万元，【增长或下降】【比例】%',
    );
    const title = '填写时参照上年文稿…';
    expect(titled(offered(blanked, '【增长或下降】', FULL), title)?.command?.command).toBe('gouji.referToDraft');
    expect(titled(offered(blanked, '【增长或下降】'), title)).toBeUndefined();
    expect(titled(offered(noted(blanked, FOREST.replaceAll('2024年', '2023年')), '【增长或下降】', FULL), title)).toBeUndefined();
    expect(titled(offered(FOREST, '1,009.17万元', FULL), title)).toBeUndefined();
  });

  it('work out a total from its parts, a part from the total, a number of things from their list', () => {
    const fill = (whole: string, blank: string): string => {
      expect(FOREST).toContain(whole);
      const blanked = FOREST.replace(whole, blank);
      return applied(blanked, titled(offered(blanked, blank), '按表格填上这一段缺的数字')?.edit);
    };
    const bought = '政府采购预算439.45万元，其中：政府采购货物预算96.80万元，';
    expect(fill(bought, bought.replace('439.45', '【金额】'))).toBe(FOREST);
    expect(fill(bought, bought.replace('96.80', '【金额】'))).toBe(FOREST);
    const vehicles = '2、车辆12辆，价值240.33万元，其中：一般公务用车5辆，';
    expect(fill(vehicles, vehicles.replace('车辆12辆', '车辆【数量】辆'))).toBe(FOREST);
    const offices = '机关下设6个科室，分别是：办公室、';
    expect(fill(offices, offices.replace('6', '【数量】'))).toBe(FOREST);
  });

  it('carry a figure that was changed in one place to the others', () => {
    const changed = FOREST.replace('5、住房保障支出（类）126.18万元', '5、住房保障支出（类）136.18万元');
    const action = titled(offered(changed, '136.18'), '全文都改为“136.18”');
    const text = applied(changed, action?.edit);
    expect(text.match(/126\.18/g) ?? []).not.toContain('（类）126.18');
    expect(text).toContain('住房保障支出136.18万元，主要用于缴纳职工住房公积金');
  });
});

describe('requests', () => {
  it('answer with edits and snippets, or with null when stale', () => {
    const document = open(FOREST);
    const position = positionAt(document.analysis.lines, FOREST.lastIndexOf('支出预算3,303.81万元'));
    const answer = fillSectionAt(document, { textDocument: { uri: URI }, version: 3, position });
    expect(answer?.edits).toHaveLength(1);
    expect(fillSectionAt(document, { textDocument: { uri: URI }, version: 2, position })).toBeNull();
    const all = fillSectionAt(document, { textDocument: { uri: URI }, all: true });
    const edits = (all?.edits ?? []).map(({ range, newText }) => ({
      span: {
        start: offsetAt(document.analysis.lines, range.start),
        end: offsetAt(document.analysis.lines, range.end),
      },
      newText,
    }));
    expect(edits.length).toBeGreaterThan(10);
    expect(edits.every((edit, i) => i === 0 || edit.span.start >= (edits[i - 1]?.span.end ?? 0))).toBe(true);
    expect(applyEdits(FOREST, edits)).toContain('行政运行（项）：2024年预算数为1,009.17万元，比上年预算增加17.82万元');
  });

  it('note another draft’s figures, or say why not', () => {
    const document = open(FOREST);
    const textDocument = { uri: URI };
    const lastYear = FOREST.replaceAll('2024年', '2023年');
    expect(referTo(document, { textDocument, text: lastYear })).toMatchObject({ version: 3, role: 'lastYear', stranger: null });
    expect(referTo(document, { textDocument, text: lastYear.replaceAll('云州市', '安澜市') })).toMatchObject({
      stranger: '安澜市林业和草原局',
    });
    expect(referTo(document, { textDocument, text: FOREST })).toEqual({
      version: 3,
      unfit: '所选文稿是2024年的，不是本稿要比较的年度。',
    });
    expect(referTo(document, { textDocument, version: 2, text: lastYear })).toBeNull();
  });

  it('say how much another draft would fill, until it has', () => {
    const textDocument = { uri: URI };
    const { kind, level, year, entity } = {
      kind: 'budget',
      level: 'department',
      year: 2024,
      entity: '云州市林业和草原局',
    } as const;
    const pasted = pastedInto({ kind, level, year, entity, style: 'xinjiang' }, FOREST);
    const lacking = (text: string) => fillSectionAt(open(text), { textDocument, all: true })?.lacking;
    expect(lacking(pasted)?.lastYear).toBeGreaterThan(20);
    expect(lacking(noted(pasted, FOREST.replaceAll('2024年', '2023年')))).toEqual({ lastYear: 0, budget: 0 });
  });

  it('make a new draft of what is asked, and of nothing else', () => {
    const asked = { kind: 'budget', level: 'unit', year: 2026, entity: ' 云州市图书馆 ', style: 'national' };
    expect(readRequest(asked)).toEqual({ ...asked, entity: '云州市图书馆', style: 'xinjiang' });
    expect(newDraftFor(asked)?.text).toMatch(/^云州市图书馆\n\n2026年单位预算公开\n/);
    for (const wrong of [
      { kind: 'letter' },
      { level: 1 },
      { year: '2026' },
      { year: 1999 },
      { entity: ' ' },
      { entity: 'a\nb' },
    ]) {
      expect(newDraftFor({ ...asked, ...wrong })).toBeNull();
    }
  });

  it('roll a draft forward by a year, or to the year asked for', () => {
    const document = open(FOREST);
    const textDocument = { uri: URI };
    expect(rolledForward(document, { textDocument })?.text).toContain('2025年部门预算公开');
    expect(rolledForward(document, { textDocument, year: 2026 })).toMatchObject({
      year: 2026,
      text: expect.stringContaining('2026年部门预算公开'),
    });
    expect(rolledForward(open('没有年度\n'), { textDocument })).toBeNull();
  });
});
