// What a new draft is to be: kind, level, year, whose, and in which province's manner.

/** national 国家决算公开01–09表 · xinjiang 新疆式预算 · shanghai 上海式预算（元） · hebei 河北式预算（先表后文）. */
export type Style = 'national' | 'xinjiang' | 'shanghai' | 'hebei';

export interface DraftRequest {
  readonly kind: 'budget' | 'final-accounts';
  readonly level: 'department' | 'unit';
  readonly year: number;
  /** 部门 or 单位, in full. */
  readonly entity: string;
  readonly style: Style;
}

/** The styles a kind of report comes in, the usual one first. */
export const STYLES: Readonly<Record<DraftRequest['kind'], readonly [Style, ...Style[]]>> = {
  budget: ['xinjiang', 'shanghai', 'hebei'],
  'final-accounts': ['national'],
};
