// The drafts that are open, kept in step with the client's edits. A draft is analysed when somebody asks about
// it, once a version; what was learnt about its blocks stays for the next version.
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createMemo, type Memo } from '../analysis';
import { type OpenDocument, openDocument } from '../features/document';
import type { FeatureContext } from '../features/registry';
import type { Settings } from '../rules/settings';
import type { Language } from '../text/say';

export interface Entry {
  readonly uri: string;
  readonly text: TextDocument;
  readonly context: FeatureContext;
  memo: Memo;
  /** Null until they have been looked up. */
  settings: Settings | null;
  current: OpenDocument | null;
}

export interface Documents {
  open(uri: string, languageId: string, version: number, text: string, context: FeatureContext): Entry;
  change(uri: string, version: number, changes: TextDocumentContentChangeEvent[]): Entry | undefined;
  close(uri: string): void;
  get(uri: string): Entry | undefined;
  all(): Iterable<Entry>;
}

export function createDocuments(): Documents {
  const entries = new Map<string, Entry>();
  return {
    open(uri, languageId, version, text, context) {
      const entry = {
        uri,
        text: TextDocument.create(uri, languageId, version, text),
        context,
        memo: createMemo(),
        settings: null,
        current: null,
      };
      entries.set(uri, entry);
      return entry;
    },
    change(uri, version, changes) {
      const entry = entries.get(uri);
      if (!entry) return undefined;
      entry.current = null;
      TextDocument.update(entry.text, changes, version);
      return entry;
    },
    close: (uri) => void entries.delete(uri),
    get: (uri) => entries.get(uri),
    all: () => entries.values(),
  };
}

let analyses = 0;

/** The analysis of the entry's text as it stands now. */
export function analysed(entry: Entry, settings: Settings, language: Language): OpenDocument {
  if (entry.current) return entry.current;
  const text = entry.text.getText();
  const options = { uri: entry.uri, version: entry.text.version, resultId: String(++analyses), language };
  try {
    entry.current = openDocument(text, settings, options, entry.memo);
  } catch {
    // Should what is remembered ever be at fault, one analysis from nothing puts it right.
    entry.memo = createMemo();
    entry.current = openDocument(text, settings, options, entry.memo);
  }
  return entry.current;
}
