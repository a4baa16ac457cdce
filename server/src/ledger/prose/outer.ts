// Lists whose parts are paragraphs, and the sums that lists promise.
import { type OpenList, sumsOf } from './lists';
import { inSection, lazy, type Reading } from './reading';

export function closeOuter(reading: Reading): void {
  const list = reading.outer;
  reading.outer = null;
  reading.numbered = null;
  if (list) emitSums(reading, list);
}

export function emitSums(reading: Reading, list: OpenList): void {
  const title = reading.section.title;
  reading.relations.push(
    ...sumsOf(list, reading.statements, reading.subjects.items, (head, parts) =>
      lazy(() => {
        const names = parts.map(({ thing }) => thing.words || '（未写名称）');
        const shown = names.length > 5 ? [...names.slice(0, 4), `等${names.length}项`] : names;
        const whole = head.thing.words || '合计';
        return { zh: `${inSection(title)}“${whole}”＝${shown.join('＋')}`, en: `${whole} = ${shown.join(' + ')}` };
      }),
    ),
  );
}

export function openAllocation(reading: Reading): OpenList {
  closeOuter(reading);
  const heads = new Map(reading.scale ? [['stated|money|now', reading.scale]] : []);
  reading.outer = {
    heads,
    parts: new Map(),
    things: new Set(),
    main: false,
    bracket: false,
    reason: false,
    complete: true,
    before: new Map(),
    shares: 0,
  };
  reading.numbered = null;
  return reading.outer;
}
