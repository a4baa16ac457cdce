// What is an instruction to the author and what a note to the reader: told apart by language, so that templates
// never seen before are recognised and the real notes of real reports are left alone.
import { describe, expect, it } from 'vitest';
import { findNotes } from '../../../server/src/rules/template/_notes';
import { fold } from '../../../server/src/text/fold';

const notesIn = (text: string): string[] =>
  findNotes(fold(text), false)
    .filter((mark) => mark.shape !== 'quiet')
    .map((mark) => text.slice(mark.start, mark.end));

describe('instructions of templates', () => {
  it.each([
    ['（注：上述支出数可取自部门决算报表财决04表。）'],
    ['（此处填写本部门主要职能）'],
    ['（若无此项支出，请删除本段）'],
    ['（没有数据的，请说明“无”）'],
    ['（参考格式）'],
    ['【请根据本单位实际情况修改】'],
    ['（各单位可根据实际情况增减内容）'],
    ['（如无政府性基金收支的，应说明本年度没有此项）'],
    ['（简要说明增减变动的主要原因）'],
    ['请各单位参照上年公开内容填写。'],
    ['无国有资本经营预算支出的部门，作下述说明：'],
    ['预决算持平的可不需说明。'],
    ['（数据来源财决01-1表，仅罗列本部门涉及的类级科目）'],
    ['（没有此项支出的，此段删除）'],
  ])('%s', (text) => expect(notesIn(text)).toEqual([text]));

  it('stand in the middle of a sentence too', () => {
    expect(notesIn('本年收入合计120.00万元（不涉及的不填），其中财政拨款118.00万元。')).toEqual(['（不涉及的不填）']);
  });
});

describe('notes to the reader', () => {
  it.each([
    ['注：本表以万元为单位，因四舍五入存在尾差。'],
    ['注：本表数据均取自部门决算报表。'],
    ['（注：含离退休人员，由县财政统一安排）'],
    ['（具体说明见附件2）'],
    ['（绩效自评报告附后）'],
    ['（作报废处理）'],
    ['（由申请单位在系统中填报）'],
    ['（邀请有关部门参加）'],
    ['（如有剩余资金则上缴财政）'],
    ['负责指导各单位填报统计数据，按照实际需要开展培训，如有争议，依法处理。'],
    ['根据实际支出情况，2024年拨付补助资金12.00万元。'],
    ['现将有关情况作如下说明：'],
    ['没有政府性基金预算财政拨款收支的单位不编制此表。'],
    ['（含车辆购置税、牌照费）'],
    ['（图1：收入支出变动情况图）'],
    ['（数据来源：县统计局）'],
    ['（三）提请有关部门参照执行；（四）受理申请。'],
  ])('%s', (text) => expect(notesIn(text)).toEqual([]));
});
