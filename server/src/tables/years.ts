// The years a label of a table names: `2016年决算数`, `2016年度`, and as well `2010三公经费财政拨款决算数`, where 年 was left out.

/** The years in `label`, in order; digits that go on are codes and figures. */
export function yearsIn(label: string): number[] {
  if (!label.includes('20')) return [];
  return [...label.matchAll(/(?<![\d.])20\d\d(?![\d.]|[万亿]?元)/g)].map(([year]) => Number(year));
}
