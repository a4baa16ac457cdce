// Lists whose parts are paragraphs, and the sums that lists promise.
import { sayLater } from '../../text/say';
import { newList, type OpenList, sumsOf, type Thing } from './lists';
import { type Reading, withoutEntity } from './reading';

/** Ends the lists whose parts are paragraphs, the innermost first. */
export function closeOuter(reading: Reading): void {
  do closeInner(reading);
  while (reading.outer);
}

/** Ends the innermost of them and goes on with the one it stood in. */
export function closeInner(reading: Reading): void {
  const list = reading.outer;
  const above = reading.suspended.pop();
  reading.outer = above?.outer ?? null;
  reading.opened = above?.opened ?? null;
  reading.numbered = above ? true : null;
  reading.latest = above?.latest ?? null;
  reading.semicolons = false;
  if (list) emitSums(reading, list);
}

/** Makes way for a list that a numbered part of this one opens (`2．公务用车…，其中：`): this one goes on after it. */
export function suspendOuter(reading: Reading): void {
  const { outer, opened, latest } = reading;
  if (outer && reading.numbered === true && latest) reading.suspended.push({ outer, opened, latest });
  else closeOuter(reading);
  reading.outer = null;
  reading.opened = null;
  reading.numbered = null;
  reading.latest = null;
  reading.semicolons = false;
}

export function emitSums(reading: Reading, list: OpenList): void {
  notePartsOf(reading, list);
  if (list.complete) sharpen(reading, list);
  // The words outlive this reading: they hold on to the name alone.
  const { entity } = reading.parsed.profile;
  reading.relations.push(
    ...sumsOf(list, reading.statements, reading.subjects.items, (head, parts) =>
      sayLater(() => {
        const names = parts.map(({ thing }) => shortName(entity, thing) || '（未写名称）');
        const shown = names.length > 5 ? [...names.slice(0, 4), `等${names.length}项`] : names;
        const whole = shortName(entity, head.thing) || '合计';
        return { zh: `${whole}＝${shown.join('＋')}`, en: `${whole} = ${shown.join(' + ')}` };
      }),
    ),
  );
}

/**
 * What is allotted is allotted to the cent: among `4,980.00 万元、500 万元` the 500 is no rounding, and a list of
 * whole 万元 is not one either.
 */
function sharpen(reading: Reading, list: OpenList): void {
  for (const [unit, parts] of list.parts) {
    const head = list.heads.get(unit);
    if (!head || !unit.startsWith('stated|money|')) continue;
    const places = [head, ...parts].map(({ at }) => at);
    const finest = places.reduce((least, at) => Math.min(least, reading.statements[at]?.ulp ?? least), Number.POSITIVE_INFINITY);
    for (const at of places) {
      const statement = reading.statements[at];
      if (statement && statement.ulp > finest) reading.statements[at] = { ...statement, ulp: finest };
    }
  }
}

/** A subject by the last name of its path, anything else by its words. */
function shortName(entity: string | null, thing: Thing): string {
  return thing.topic?.kind === 'path' ? (thing.topic.parts.at(-1)?.name ?? thing.words) : withoutEntity(entity, thing.words);
}

export function openAllocation(reading: Reading): OpenList {
  closeOuter(reading);
  const heads = new Map(reading.scale ? [['stated|money|now', reading.scale]] : []);
  reading.outer = newList(heads, { complete: true });
  reading.numbered = null;
  return reading.outer;
}

/** Notes the parts by name: one total divided twice is divided alike (see `later.ts`). */
function notePartsOf(reading: Reading, list: OpenList): void {
  for (const [unit, parts] of list.parts) {
    const head = list.heads.get(unit);
    const whole = head && reading.statements[head.at];
    if (!whole || !unit.startsWith('stated|money|') || whole.value === 0) continue;
    for (const { at, thing } of parts) {
      const name = thing.words.replace(/干部|人员|[费的]|支出|经费|资金|项目|补助|[()（）“”]/g, '');
      const statement = reading.statements[at];
      if (statement && statement.keys.length === 0 && thing.meaning.keys.length === 0 && name.length >= 4)
        reading.parts.push({ key: `out|part:${name}@${whole.value}|all|all|now`, at });
    }
  }
}
