// A purpose or a reason that names another item of the same list was copied from it.
import { say } from '../../text/say';
import { defineRule } from '../rule';
import { type Item, itemLists, namesOf, type Phrase } from './_items';

const bare = (text: string): string => text.replace(/(?:经费|支出|项目)$/, '');

/** The item of the list that the phrase is about, where it is not about its own. */
function otherOf(phrase: Phrase, own: Item, list: readonly Item[]): Item | null {
  const said = bare(phrase.text);
  const mine = [...namesOf(own)].filter((name) => name !== own.section && name !== own.section.replace(/支出$/, ''));
  if (mine.some((name) => said.includes(bare(name)) || bare(name).includes(said))) return null;
  const others = list.filter(
    (item) => item !== own && item.name !== own.name && [item.name, item.section + item.name].some((name) => bare(name) === said),
  );
  const [first] = others;
  // A 款 name that several items share says nothing of one of them.
  return first && said.length >= 4 ? first : null;
}

/** The same purpose as the item's before, which it fits and this one does not. */
function copiedFrom(own: Item, before: Item | undefined): Item | null {
  if (!own.purpose || !before?.purpose || own.purpose.text !== before.purpose.text || own.name === before.name) return null;
  return shares(own.purpose.text, before.name) && !shares(own.purpose.text, own.name) ? before : null;
}

/** They have three characters in a row in common. */
function shares(a: string, b: string): boolean {
  for (let i = 0; i + 3 <= b.length; i++) if (a.includes(b.slice(i, i + 3))) return true;
  return false;
}

const LEAD =
  '某市2031年区级部门预算\n一、支出情况\n1.“一般公共服务支出（类）统计信息事务（款）统计管理（项）”12.00万元，主要用于统计管理。主要原因是：统计管理经费增加。\n';

export default defineRule({
  id: 'copied-purpose',
  code: 'N122',
  severity: 'info',
  scope: 'draft',
  title: say('用途或原因是从另一科目复制来的', 'A purpose or reason copied from another item'),
  why: say(
    '逐项说明里的用途、原因写的是清单里另一个科目，多半是复制上一条后没有改。',
    'The purpose or reason names another item of the list: it was copied and not changed.',
  ),
  basis: '支出用途和增减原因应与所述科目一致。',
  examples: [
    {
      bad: `${LEAD}2.“一般公共服务支出（类）统计信息事务（款）专项普查活动（项）”25.00万元，主要用于⟦统计管理⟧。主要原因是：⟦统计管理⟧经费增加。`,
    },
    {
      good: `${LEAD}2.“一般公共服务支出（类）统计信息事务（款）专项普查活动（项）”25.00万元，主要用于专项普查活动。主要原因是：专项普查活动经费增加。`,
    },
    {
      good: `${LEAD}2.“一般公共服务支出（类）统计信息事务（款）专项普查活动（项）”25.00万元，主要用于人口抽样调查。主要原因是：项目增加。`,
    },
  ],
  *check(draft) {
    for (const list of itemLists(draft)) {
      // Each is compared with each: no list of a report is so long.
      if (list.length > 500) continue;
      for (const [i, item] of list.entries()) {
        const phrases = [item.purpose, item.reason].filter((phrase): phrase is Phrase => phrase !== null);
        for (const phrase of phrases) {
          const other = otherOf(phrase, item, list) ?? (phrase === item.purpose ? copiedFrom(item, list[i - 1]) : null);
          if (!other) continue;
          const what = phrase === item.purpose ? '用途' : '原因';
          yield {
            span: phrase.span,
            message: say(
              `这一条说的是“${item.name}”，${what}写的却是“${phrase.text}”，像是从“${other.name}”那一条复制来的。`,
              `This item is “${item.name}”, but its ${phrase === item.purpose ? 'purpose' : 'reason'} says “${phrase.text}”, as if copied from “${other.name}”.`,
            ),
            related: [{ span: other.head, message: say(other.name, other.name) }],
            fixes: [
              {
                title: say(`改为“${item.name}”`, `Change to “${item.name}”`),
                kind: 'suggestion',
                edits: [{ span: phrase.span, newText: item.name }],
              },
            ],
          };
        }
      }
    }
  },
});
