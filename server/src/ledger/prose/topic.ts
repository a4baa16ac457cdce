// What the words before a figure name: a total, a source, a measure, an item, a subject. Words alone, without
// the section they stand in; `topicKeys.ts` makes quantities of them there.

import type { PathPart } from '../../narrative/mention';
import { squash } from '../../text/fold';
import { byLabel } from '../../text/labels';
import {
  type Assets,
  type Fund,
  fundOf,
  type Item,
  itemOf,
  type Measure,
  measureOf,
  type Procurement,
  type Source,
  sourceOf,
} from '../keys';
import { classByName } from '../tables/cellKey';

export type Topic =
  /** 收支总预算, 收入支出总计 */
  | { readonly kind: 'balance'; readonly fund: Fund | null }
  | { readonly kind: 'income'; readonly source: Source; readonly fund: Fund | null }
  | {
      readonly kind: 'outlay';
      readonly subject: 'total' | 'current' | 'carryOut' | 'distributed';
      readonly measure: Measure;
      readonly fund: Fund | null /** Just 支出: it may go on about what was named before. */;
      readonly bare: boolean;
    }
  /** 一般公共预算(拨款): income or expenditure, as the section has it. */
  | { readonly kind: 'fund'; readonly fund: Fund }
  | { readonly kind: 'item'; readonly item: Item }
  | { readonly kind: 'procurement'; readonly part: Procurement }
  | { readonly kind: 'assets'; readonly part: Assets }
  /** 预算安排规模 of the project the section is about. */
  | { readonly kind: 'scale' }
  | { readonly kind: 'path'; readonly parts: readonly PathPart[] }
  /** A subject, a project, or nothing the ledger knows: to be looked up. */
  | { readonly kind: 'name'; readonly name: string };

/** Words that make of a name a part of it, or something done with it: they name no total. */
const PARTIAL =
  /涉及|用于|追加|下达|拨付|支付|剩余|结算|纳入|缴纳|发放|压减|来源于|其中|不含|扣除|超过|平均|人均|每|以前|未|合同/;
const SOME_OF = /(?:类|性|其[他它]|专项|专用|民生|重点|部分|特定|运转)(?:项目支出|人员经费|公用经费)/;
const NOUN = /(?:费|经费|支出|购置|费用|运行|运维|维护|总额|合计|\))$/;
const FUND_LINE =
  /(?:一般公共预算|公共财政预算|政府性?基金(?:预算)?|国有资本经营(?:预算)?|(?<!非)财政拨款)(?:当年|本年)?(?:财政)?(?:拨款|补助)?(?:预算)?(收入|支出)?(?:预算|决算)?(?:合计|总计|总额|小计|资金)?$/;

/** 上年末固定资产金额; what is bought of them (拟购置固定资产总额) is something else. */
const ASSETS =
  /^(?!.*(?:购置|处置|新增|报废|净值|原值|其中|其他|单价)).*?(固定资产|资产(?=总))(?:账面|占用)?总?(?:金额|金|额|值|价值|合计|计)?$/;

/** 上年结转结余的一般公共预算收入 by its fund. */
const CARRIED: Partial<Record<Fund, Source>> = {
  fiscal: 'carryFiscal',
  general: 'carryGeneral',
  fund: 'carryFund',
  capital: 'carryCapital',
};

export const topicOf = byLabel((words: string): Topic | null => {
  const name = squash(words)
    .replace(/[“”"‘’]/g, '')
    .replace(/科目$/, '');
  if (name === '') return null;
  const bare = name.replace(/\((?!国\)|境\)|护\)|役\)|类\)|款\)|项\))[^()]*\)/g, '');
  const unknown: Topic = { kind: 'name', name };
  if (
    /政府采购|采购(?:预算|支出|金额)?$|(?:中小|小微|微型)企业|^(?:货物|工程|服务)(?:类|支出)?$|^(?:拟|计划|当年)?采购(?:货物|工程|服务)/.test(
      bare,
    )
  )
    return procurementOf(bare) ?? unknown;
  // `“三公”经费财政拨款预算数` is “三公”经费, and no total of 财政拨款.
  const spent = /^(.*(?:经费|费|费用))(?:一般公共预算)?财政拨款(?:支出)?(?:预算|决算)?$/.exec(bare)?.[1];
  if (spent !== undefined) {
    const item = itemOf(spent);
    return item === null ? { kind: 'name', name: spent } : { kind: 'item', item };
  }
  const assets = ASSETS.exec(bare)?.[1];
  if (assets !== undefined) return { kind: 'assets', part: assets === '固定资产' ? 'fixed' : 'total' };
  if (/机关运行经?费|^单位运行经费/.test(bare) && !PARTIAL.test(bare)) return { kind: 'item', item: 'agency' };
  if (/上级.*转移支付/.test(bare)) return { kind: 'income', source: sourceOf(bare) ?? 'generalTransfer', fund: null };
  // 城乡社区支出 is no expenditure of some 社区.
  // `压缩公务接待费5万元`: what was saved of it is not it.
  if (
    PARTIAL.test(bare) ||
    /^(?:共|累计|实际|净|全年|本年|当年|同比)*(?:减少|增加|压缩|压减|节约|节省|缩减|核减|削减|调减|调增)了?./.test(bare) ||
    (classByName(bare) !== null && !FUND_LINE.test(bare))
  )
    return unknown;
  const item = NOUN.test(bare) ? itemOf(bare) : null;
  if (item !== null) return { kind: 'item', item };
  const fund = fundOf(bare);
  if (
    /(?:收支|收入支出|收[、和与及]支出?|收入(?:总计|合计)?[、和与及](?:财政拨款)?支出)(?:预算|决算)?(?:总|总计|合计|总额|总量|各|均)*$/.test(
      bare,
    )
  )
    return { kind: 'balance', fund: fund === null ? null : fund };
  if (/^(?:预算安排规模|预算规模|安排规模|项目预算(?:金额|规模|总额)?|项目资金)$/.test(bare)) return { kind: 'scale' };
  const outlay = (
    subject: 'total' | 'current' | 'carryOut' | 'distributed',
    measure: Measure = 'all',
    isBare = false,
  ): Topic => ({
    kind: 'outlay',
    subject,
    measure,
    fund,
    bare: isBare,
  });
  if (/^(?:.*)年(?:末|终|底)(?:财政拨款|一般公共预算)?.*(?:结转|结余)/.test(bare) || /财政拨款年末结/.test(bare))
    return outlay('carryOut');
  if (/结余分配$/.test(bare)) return outlay('distributed');
  const brought = /(?:上年|年初)(?:结转|结余|和)+(?:资金)?的?(.{4,})$/.exec(bare)?.[1];
  if (brought !== undefined && fundOf(brought) !== null) {
    const of = CARRIED[fundOf(brought) ?? 'all'];
    return of === undefined ? unknown : { kind: 'income', source: of, fund: null };
  }
  const carried = carriedOver(bare);
  // 非财政拨款结余 names no fund, though it has the words of one.
  if (carried !== null) return { kind: 'income', source: carried, fund: /非财政/.test(bare) ? null : fund };
  const measure =
    /(?:基本支出|项目支出|人员(?:经费|支出)|公用(?:经费|支出)|经营支出|(?:上缴|上解)上级支出|对附属单位补助(?:支出)?)(?:预算|决算)?(?:总计|合计|总额|规模)?$/.test(
      bare,
    )
      ? measureOf(bare)
      : 'all';
  // 基本建设类项目支出 and 其他项目支出 are some of 项目支出.
  if (measure !== 'all' && SOME_OF.test(bare)) return unknown;
  if (measure !== 'all') return outlay('current', measure);
  if (/本年收入(?:预算|决算)?(?:合计|小计|总计)?$/.test(bare)) return { kind: 'income', source: 'current', fund };
  if (/本年支出(?:预算|决算)?(?:合计|小计|总计)?$/.test(bare)) return outlay('current');
  const line = FUND_LINE.exec(bare.replace(/^基金预算/, '政府性基金预算'));
  if (line && fund !== null) {
    if (line[1] === '支出') return outlay(/总计$/.test(bare) ? 'total' : 'current');
    if (line[1] === '收入')
      return { kind: 'income', source: /^财政拨款收入总计$/.test(line[0]) ? 'total' : sourceByFund(fund), fund };
    return { kind: 'fund', fund };
  }
  if (!/^(?:合计|总计|小计|总额|收入合计)$/.test(bare)) {
    const source = sourceOf(bare);
    // A fund's name counts only where it is all the words say (above): 基金监管经费 is no income.
    if (source !== null && !/^(?:general|fund|capital|fiscal)/.test(source)) return { kind: 'income', source, fund };
  }
  const total = /^(.*?)(总?)(收入|支出)(?:预算|决算)?(总计|总额|合计|总量|总)?$/.exec(bare.replace(/(?:各|均|预算|决算)+$/, ''));
  if (
    total &&
    /^(?:.*(?:局|委|厅|部|单位|部门|本级|院|中心|处|所|校|学|办|队|会|站|馆|社|团|府|道|镇|乡|区|县|市|省|我|本|级|全|共|台|室|行|关)(?:预算|决算)?|其中|财政拨款|(?:综合|部门|单位)?(?:预算|决算))?$/.test(
      total[1] ?? '',
    )
  ) {
    const whole = Boolean(total[2] || total[4]);
    const only = (total[4] ?? '') === '合计';
    return total[3] === '收入'
      ? { kind: 'income', source: only ? 'current' : 'total', fund }
      : outlay(only || fund !== null ? 'current' : 'total', 'all', !whole && total[1] === '');
  }
  return unknown;
});

function sourceByFund(fund: Fund): Source {
  return fund === 'all' ? 'total' : fund;
}

function carriedOver(name: string): Source | null {
  if (!/结转|结余/.test(name)) return null;
  if (/使用|动用/.test(name)) return /结余/.test(name) ? 'drawn' : null;
  if (/非财政/.test(name)) return 'carryOther';
  if (
    !/^(?:.*(?:上年|年初|上半年|以前年度|往年|单位|部门|本级|局).*)?(?:财政拨款|一般公共预算|政府性基金|国有资本经营)?(?:拨款|预算)?(?:年初)?(?:结转|结余)(?:结转|结余|[和及与、]|资金|收入|安排|预算|决算|总额|合计|总计|情况|数)*$/.test(
      name,
    )
  )
    return null;
  if (/一般公共预算/.test(name)) return 'carryGeneral';
  if (/政府性?基金/.test(name)) return 'carryFund';
  if (/国有资本/.test(name)) return 'carryCapital';
  return /财政拨款/.test(name) ? 'carryFiscal' : 'carry';
}

function procurementOf(name: string): Topic | null {
  const part = (p: Procurement): Topic => ({ kind: 'procurement', part: p });
  if (/小微企业|小型(?:和|及|、|与)?微型企业|微型企业/.test(name))
    return /中标|成交|项目中|供应商/.test(name) ? null : part('micro');
  if (/中小(?:微)?企业/.test(name)) return /中标|成交|项目中|供应商/.test(name) ? null : part('small');
  const kind = /(货物|工程|服务)(?:类|项目)?(?:采购)?(?:类|项目|支出|预算|金额)*$/.exec(name)?.[1];
  if (kind !== undefined) return part(kind === '货物' ? 'goods' : kind === '工程' ? 'works' : 'services');
  return /政府采购(?:支出|预算|项目|计划)*(?:总额|总金额|金额|合计|规模|资金|总)?$/.test(name) ? part('total') : null;
}
