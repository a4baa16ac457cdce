// Where the money comes from, as a budget report lists it: the sources of 收入总表 (else 收支总表) in their order,
// under the names the narrative uses.
import { incomeKey, type Source } from '../ledger/keys';
import type { Page } from './page';

export interface IncomeSource {
  readonly source: Source;
  readonly name: string;
  readonly value: number;
  /** Names of the quantity, for what is known of it besides. */
  readonly keys: readonly string[];
}

/** In the order of 收入总体情况表. A source shown in two (own money and transfers) is not shown as a whole. */
const ORDER: readonly (readonly [Source, string, readonly Source[]])[] = [
  ['generalOwn', '一般公共预算', ['general']],
  ['generalTransfer', '上级一般公共预算安排的转移支付', []],
  ['fundOwn', '政府性基金预算', ['fund']],
  ['fundTransfer', '上级政府性基金安排的转移支付', []],
  ['capitalOwn', '国有资本经营预算', ['capital']],
  ['capitalTransfer', '上级国有资本经营预算安排的转移支付', []],
  ['account', '财政专户管理资金', []],
  ['own', '单位资金', []],
  ['carryFiscal', '财政拨款结转', ['carryGeneral']],
  ['carryOther', '非财政拨款结转结余', []],
];
/** 单位资金 by its kinds, where the tables don't add them up. */
const OWN: readonly (readonly [Source, string])[] = [
  ['business', '事业收入'],
  ['operating', '事业单位经营收入'],
  ['superior', '上级补助收入'],
  ['remitted', '附属单位上缴收入'],
  ['other', '其他收入'],
];

const TRANSFER: Partial<Record<Source, Source>> = {
  general: 'generalTransfer',
  fund: 'fundTransfer',
  capital: 'capitalTransfer',
};

export function columnsOfSources({ figures, draft }: Page): IncomeSource[] {
  const text = draft.tables.map(({ block }) => block.text).join('\n');
  // Only a province that shows transfers apart says of them that there are none.
  const transfers = /上级(?:一般公共预算|政府性基金|国有资本).{0,6}转移支付/.test(text);
  const sources = ORDER.flatMap(([source, name, wholes]): IncomeSource[] => {
    if (source.endsWith('Transfer') && !transfers) return [];
    const keys = [incomeKey('total', source), ...wholes.map((whole) => incomeKey('total', whole))];
    // Beside transfers, the whole is not the unit's own.
    const apart = wholes.some(
      (whole) => TRANSFER[whole] !== undefined && (figures.now(incomeKey('total', TRANSFER[whole])) ?? 0) !== 0,
    );
    return [
      { source, name, value: figures.now(...(apart ? keys.slice(0, 1) : keys)) ?? 0, keys: apart ? keys.slice(0, 1) : keys },
    ];
  });
  const unit = sources.find(({ source }) => source === 'own');
  if (unit && unit.value === 0) {
    const kinds = OWN.map(([source, name]): IncomeSource => {
      const keys = [incomeKey('total', source)];
      return { source, name, value: figures.now(...keys) ?? 0, keys };
    }).filter(({ value }) => value !== 0);
    if (kinds.length > 0) sources.splice(sources.indexOf(unit), 1, ...kinds);
  }
  return sources;
}
