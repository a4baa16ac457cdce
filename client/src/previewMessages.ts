// What the preview's page and the extension say to each other: plain data, checked on arrival.
import type { FigureCard, TieRelation } from '../../server/src/features/figureCard';
import type { MoneyFlow } from '../../server/src/features/moneyFlow';
import type { PreviewModel } from '../../server/src/features/preview';
import type { TieOuts } from '../../server/src/features/tieOuts';

export type Page = 'report' | 'ties' | 'money';

/** From the extension to the page. */
export type ToPage =
  | { readonly type: 'model'; readonly model: PreviewModel; readonly name: string }
  | { readonly type: 'ties'; readonly ties: TieOuts }
  | { readonly type: 'between'; readonly from: number; readonly to: number; readonly relations: readonly TieRelation[] }
  | { readonly type: 'money'; readonly money: MoneyFlow }
  | { readonly type: 'card'; readonly card: FigureCard | null }
  /** The caret moved to this offset. */
  | { readonly type: 'caret'; readonly offset: number }
  /** The text was scrolled: this line is at its top. */
  | { readonly type: 'scroll'; readonly line: number }
  | { readonly type: 'show'; readonly page: Page }
  /** There is no draft to show. */
  | { readonly type: 'empty' };

/** From the page to the extension. */
export type FromPage =
  | { readonly type: 'ready'; readonly page: Page }
  | { readonly type: 'page'; readonly page: Page }
  | { readonly type: 'card'; readonly version: number; readonly fact: number }
  | { readonly type: 'between'; readonly version: number; readonly from: number; readonly to: number }
  /** Go to this stretch of the text; with `focus`, put the caret there and leave the page. */
  | { readonly type: 'go'; readonly start: number; readonly end: number; readonly focus: boolean }
  | { readonly type: 'command'; readonly command: 'report' | 'problems' };

const TYPES: readonly FromPage['type'][] = ['ready', 'page', 'card', 'between', 'go', 'command'];

/** What a page sent, or null when it is none of ours. */
export function readMessage(raw: unknown): FromPage | null {
  if (typeof raw !== 'object' || raw === null || !('type' in raw)) return null;
  const message = raw as Readonly<Record<string, unknown>>;
  const whole = (...names: string[]): boolean => names.every((name) => Number.isInteger(message[name]));
  const page = message.page === 'report' || message.page === 'ties' || message.page === 'money';
  const fits: Readonly<Record<FromPage['type'], () => boolean>> = {
    ready: () => page,
    page: () => page,
    card: () => whole('version', 'fact'),
    between: () => whole('version', 'from', 'to'),
    go: () => whole('start', 'end') && typeof message.focus === 'boolean',
    command: () => message.command === 'report' || message.command === 'problems',
  };
  const type = TYPES.find((known) => known === message.type);
  return type && fits[type]() ? (raw as FromPage) : null;
}
