// Which official table a table is: by its title, and where that is missing or says too little, by its columns
// and rows. `unknown` where unsure.
import { squash } from '../text/fold';
import type { Column, Row, TableIdentity } from './table';

/** Titles vary by province; the order matters, the more special first. */
const TITLES: readonly (readonly [RegExp, TableIdentity])[] = [
  [/绩效/, 'performance'],
  [/三公/, 'three-public'],
  [/机关运行经费/, 'unknown'],
  [/(?:上年|年初|年末)?结转(?:和)?结余(?!.*收入支出)/, 'carry-over'],
  [/政府采购|采购预算/, 'procurement'],
  [/国有资产|固定资产|资产(?:占用|情况)/, 'assets'],
  [
    /财政拨款(?:预算)?收支|财政拨款收入支出(?:预算|决算)?(?:公开)?(?:总|总体)|财政拨款收入支出决算公开表|财政拨款收支(?:预算)?总/,
    'fiscal-balance',
  ],
  [/国有资本经营/, 'state-capital'],
  [/政府性?基金/, 'government-fund'],
  [/项目支出/, 'general-project'],
  [/基本支出/, 'general-basic'],
  [/一般公共预算.*支出|财政拨款支出/, 'general-expenditure'],
  [/收支|收入支出/, 'balance-total'],
  [/机构设置|单位构成|单位名单/, 'units'],
  [/收入/, 'income-total'],
  [/支出/, 'expenditure-total'],
];

export function identityOf(
  title: string,
  columns: readonly Column[],
  rows: readonly Row[],
  firstCells: readonly string[],
): TableIdentity {
  const name = squash(title);
  if (firstCells.some((text) => /^(?:一级指标|项目总体目标|年度绩效目标|绩效目标)$/.test(text))) return 'performance';
  for (const [pattern, identity] of TITLES) if (pattern.test(name)) return identity;
  const labels = columns.map((column) => column.path.join('/'));
  const has = (pattern: RegExp): boolean => labels.some((label) => pattern.test(label));
  if (has(/一级指标|三级指标/)) return 'performance';
  if (isPublic(labels, rows)) return 'three-public';
  if (name !== '') return 'unknown';
  if (has(/因公出国/)) return 'three-public';
  if (has(/单位名称/) && rows.every((row) => row.code === null)) return 'units';
  if (has(/^收入/) && has(/^支出/)) return has(/国有资本|政府性基金/) ? 'fiscal-balance' : 'balance-total';
  const functional = rows.some((row) => row.code && /^2/.test(row.code.digits));
  const economic = rows.some((row) => row.code && /^[35]/.test(row.code.digits));
  if (economic && !functional && has(/人员经费/)) return 'general-basic';
  if (functional && has(/项目名称/)) return 'general-project';
  if (functional && has(/事业收入|财政专户/)) return 'income-total';
  if (functional && has(/一般公共预算支出|一般公共预算财政拨款/)) return 'general-expenditure';
  if (functional && has(/基本支出/) && has(/项目支出/)) return 'expenditure-total';
  return 'unknown';
}

/** The “三公” items, as columns or as lines, and not among all the items of 商品和服务支出. */
function isPublic(labels: readonly string[], rows: readonly Row[]): boolean {
  const lines = rows.flatMap((row) => (row.code === null ? [row.name] : []));
  return [labels, lines].some((names) => {
    const has = (item: RegExp): boolean => names.some((label) => item.test(label));
    return has(/因公出国/) && has(/公务接待/) && has(/车/) && !has(/办公费|差旅费/);
  });
}
