// Which plain texts are taken for disclosures: those whose first lines are the title of one.
import { describe, expect, it } from 'vitest';
import { looksLikeDisclosure } from '../../client/src/detect';

describe('a disclosure is known by its title', () => {
  it.each([
    ['云溪县林业和草原局本级\n\n2024年单位预算公开\n\n目录'],
    ['云溪县医疗保障局机关2024年度部门决算公开报告\n 第一部分  基本情况'],
    ['\n\n\n云溪州医疗保障局 2022 年部门预算公\n开\n\n目 录'],
    ['云溪市2025年市级单位预算\n\n预算单位：云溪市财政局'],
    ['上海市XX局\n\n2024年度部门决算\n\n目录'],
    [' 一、云溪县医疗保障局本级收支预算\n\n单位预算收支总表\n\t预算年度：2024'],
    ['# 2024年部门预算公开\n'],
    ['\ufeff云溪县财政局2024年度部门决算情况说明\r\n'],
  ])('%j', (text) => expect(looksLikeDisclosure(text)).toBe(true));
});

describe('other texts are left alone', () => {
  it.each([
    [''],
    ['会议纪要\n\n会议研究了2025年部门预算编制工作，要求各单位于月底前报送。'],
    ['关于做好2024年部门预算公开工作的通知\n\n各预算单位：'],
    ['TODO\n- 部门决算 发给财务科核对，周五前\n- 买菜'],
    ['年度决算'],
    ['家庭收支预算'],
    [`${'甲'.repeat(100_000)}部门预算`],
    [`${'\n'.repeat(500)}2024年部门预算公开`],
  ])('%.40j', (text) => expect(looksLikeDisclosure(text)).toBe(false));
});
