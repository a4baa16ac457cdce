// A prefecture (地区) that became a city is called by its old name no longer.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { replaceWith } from './_fix';
import { cellsWith, matches, passageOf } from './_passages';

/** 地区 that the State Council made into cities, and the year; places where both exist (喀什地区 with 喀什市) are not here. */
const ABOLISHED: ReadonlyMap<string, number> = new Map([
  ['吐鲁番', 2015],
  ['哈密', 2016],
  ['日喀则', 2014],
  ['昌都', 2014],
  ['林芝', 2015],
  ['山南', 2016],
  ['那曲', 2017],
  ['海东', 2013],
  ['毕节', 2011],
  ['铜仁', 2011],
  ['陇南', 2004],
  ['定西', 2003],
  ['临沧', 2003],
  ['普洱', 2007],
  ['思茅', 2003],
  ['丽江', 2002],
  ['昭通', 2001],
]);

const NAMED = new RegExp(`(?<m>(?:${[...ABOLISHED.keys()].join('|')})地区)(?!性|间)`, 'g');

export default defineRule({
  id: 'abolished-prefecture',
  code: 'N126',
  severity: 'info',
  scope: 'block',
  triggers: ['地区'],
  title: say('已撤销的地区名', 'A prefecture that no longer exists'),
  why: say(
    '该地区已撤地设市，文稿应使用现行的行政区划名称。',
    'The prefecture became a city; the report should use its present name.',
  ),
  basis: '国务院关于撤地设市的批复；应使用现行行政区划名称。',
  examples: [
    { bad: '一、项目情况\n补助资金分配到⟦哈密地区⟧和喀什地区。', fixed: '一、项目情况\n补助资金分配到哈密市和喀什地区。' },
    { good: '一、项目情况\n补助资金分配到哈密市、喀什地区和阿克苏地区。' },
  ],
  *check(block, { year }) {
    const passage = passageOf(block, 'prose');
    for (const place of passage ? [passage] : cellsWith(block, '地区')) {
      for (const { match, text, span } of matches(place, NAMED)) {
        const since = ABOLISHED.get(text.slice(0, -2)) ?? 0;
        const inTitle = place.text.lastIndexOf('《', match.index) > place.text.lastIndexOf('》', match.index);
        if (inTitle || (year !== null && year <= since)) continue;
        const right = `${text.slice(0, -2)}市`;
        yield {
          span,
          message: say(`“${text}”已于${since}年撤地设市，应为“${right}”。`, `${text} became a city in ${since}: ${right}.`),
          fixes: [replaceWith(span, right)],
        };
      }
    }
  },
});
