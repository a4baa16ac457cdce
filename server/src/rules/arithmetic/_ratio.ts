// What the rules on stated percentages have in common: a percentage, what it is of, and what it should be.
import type { Text } from '../../text/say';
import { say } from '../../text/say';
import type { Draft } from '../draft';
import type { Finding } from '../finding';
import { complaints, edit, type Of, percent, present, relatedTo, repairFix, shown, withUnit } from './_figures';

type Ratio = Of<'share' | 'completion' | 'rate'>;

/** Findings for the stated percentages of one kind that do not follow. */
export function* wrongRatios(draft: Draft, kind: Ratio['kind'], noun: Text): Iterable<Finding> {
  for (const complaint of complaints(draft, kind)) {
    const fact = draft.ledger.figures[complaint.fact];
    if (!fact || complaint.how === 'truncated' || complaint.how === 'fromZero' || complaint.how === 'nearly') continue;
    yield ratioFinding(draft, complaint, noun);
  }
}

const REASONS: Partial<Record<Ratio['how'], Text>> = {
  shifted: say('，小数点错了位', ' (the point moved)'),
  thisYear: say('，所写的是除以本年数得到的', ' (the stated one is of this year’s figure)'),
};

export function ratioFinding(draft: Draft, complaint: Ratio, noun: Text): Finding {
  const fact = draft.ledger.figures[complaint.fact];
  if (!fact) throw new RangeError('a complaint names no figure');
  const right = percent(fact, complaint.expected);
  const own = shown(fact);
  const of = complaint.of.map((at) => draft.ledger.figures[at]).filter(present);
  const figures = of.map((f) => shown(f).zh).join('、');
  const reason = REASONS[complaint.how] ?? say('', '');
  const change = edit(fact, complaint.expected);
  return {
    span: withUnit(draft, fact),
    message: say(
      `${fact.label.zh}写的${noun.zh}是 ${own.zh}，按 ${figures} 计算应为 ${right}${reason.zh}。`,
      `${fact.label.en} states ${noun.en} of ${own.en}; from ${figures} it is ${right}${reason.en}.`,
    ),
    related: complaint.of.map((at) => relatedTo(draft, at)).filter(present),
    fixes: [
      { title: say(`改为 ${right}`, `Change to ${right}`), kind: 'suggestion', preferred: true, edits: [change] },
      ...complaint.repairs.map((repair) => repairFix(draft, repair, false)).filter(present),
    ],
  };
}
