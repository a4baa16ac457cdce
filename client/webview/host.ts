// The page's side of the conversation with the extension.
import type { FromPage, Page } from '../src/previewMessages';

/** What the page remembers while it is hidden. */
export interface Kept {
  readonly page: Page;
  readonly marks: boolean;
}

interface VsCode {
  postMessage(message: FromPage): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
}

declare function acquireVsCodeApi(): VsCode;

const vscode = acquireVsCodeApi();

export const tell = (message: FromPage): void => vscode.postMessage(message);
export const kept = (): Kept => ({ page: 'report', marks: true, ...vscode.getState() });
export const keep = (state: Kept): void => vscode.setState(state);

/** Shows a stretch of the text; `focus` also puts the caret there and the writer in the editor. */
export function goTo({ start, end }: { readonly start: number; readonly end: number }, focus = true): void {
  tell({ type: 'go', start, end, focus });
}
