// What the other side of the connection can take, boiled down from its capabilities to the questions the
// features ask. Everything defaults to the careful answer: an old client gets less, never what it cannot read.
import type { ClientCapabilities } from 'vscode-languageserver';

export interface ClientTraits {
  /** Asks for diagnostics itself (textDocument/diagnostic); otherwise they are pushed. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesTokens: boolean;
  /** Takes edits bound to a document version, and so refuses stale ones itself. */
  readonly versionedEdits: boolean;
  readonly nestedSymbols: boolean;
  /** The most folding ranges it wants of one document. */
  readonly foldLimit: number;
  /** Shows Markdown in hovers. */
  readonly markdown: boolean;
  /** Answers workspace/configuration. */
  readonly configuration: boolean;
  /** Takes what leads to a definition along with it (LocationLink). */
  readonly definitionLinks: boolean;
  /** Takes completions with tab stops. */
  readonly snippets: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  /** Knows the commands of our own client (`gouji.nextPlaceholder`, …). */
  readonly ownCommands: boolean;
}

/** `options` are the initialization options: our own client says `{ commands: true }` there. */
export function traitsOf(capabilities: ClientCapabilities, options?: unknown): ClientTraits {
  const document = capabilities.textDocument;
  const workspace = capabilities.workspace;
  return {
    pullsDiagnostics: document?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    nestedSymbols: document?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldLimit: document?.foldingRange?.rangeLimit ?? Number.POSITIVE_INFINITY,
    markdown: document?.hover?.contentFormat?.includes('markdown') === true,
    configuration: workspace?.configuration === true,
    definitionLinks: document?.definition?.linkSupport === true,
    snippets: document?.completion?.completionItem?.snippetSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    ownCommands: typeof options === 'object' && options !== null && 'commands' in options && options.commands === true,
  };
}
