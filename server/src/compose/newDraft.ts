// A draft to begin with: everything a report of its kind has, but for what only the unit knows.
import { hebeiBudget } from './new/budgetHebei';
import { shanghaiBudget } from './new/budgetShanghai';
import { xinjiangBudget } from './new/budgetXinjiang';
import { nationalFinal } from './new/finalNational';
import { type DraftRequest, STYLES } from './new/request';
import { flatText, partedText } from './new/skeleton';

/** The draft as plain text, blanks as `【…】`. A style the kind does not come in gives way to its usual one. */
export function newDraft(asked: DraftRequest): string {
  const styles = STYLES[asked.kind];
  const style = styles.includes(asked.style) ? asked.style : styles[0];
  const request = { ...asked, style };
  switch (style) {
    case 'xinjiang':
      return partedText(xinjiangBudget(request));
    case 'shanghai':
      return flatText(shanghaiBudget(request));
    case 'hebei':
      return partedText(hebeiBudget(request));
    case 'national':
      return partedText(nationalFinal(request));
  }
}
