// Every feature the server answers requests with: its method, what it advertises, and how it answers. The
// server's capabilities are put together from this list, so none is promised that nobody keeps.
import type {
  CodeActionParams,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
  DocumentSymbolParams,
  FoldingRangeParams,
  HoverParams,
  SemanticTokensDeltaParams,
  SemanticTokensParams,
  SemanticTokensRangeParams,
  ServerCapabilities,
} from 'vscode-languageserver';
import type { ClientTraits } from './client';
import { CODE_ACTION_KINDS, codeActionsAt } from './codeActions';
import { COMPOSE_REQUESTS } from './composeRequests';
import { CUSTOM_REQUESTS } from './customRequests';
import { diagnosticsOf, SOURCE } from './diagnostics';
import type { OpenDocument } from './document';
import { flatSymbols, symbolsOf } from './documentSymbols';
import { foldingOf } from './folding';
import { hoverAt } from './hover';
import { LANGUAGE_FEATURES } from './languageFeatures';
import type { FeatureOptions } from './options';
import { type SentTokens, TOKEN_LEGEND, tokensOf, tokensSince } from './semanticTokens';

/** What a feature may use besides the document: what the client takes, and what it was sent before. */
export interface FeatureContext {
  readonly client: ClientTraits;
  /** What the writer turned on or off; the defaults when left out. */
  readonly options?: FeatureOptions;
  /** The semantic tokens the client has of this document; a feature that sends new ones puts them here. */
  sentTokens?: SentTokens;
}

export interface Feature {
  readonly method: string;
  /** What `initialize` promises on its behalf; features of one capability repeat the same value. */
  readonly capabilities: ServerCapabilities;
  /** Answers for a document that is open; `absent` is the answer for one that is not. */
  readonly answer: (document: OpenDocument, params: never, context: FeatureContext) => unknown;
  readonly absent: unknown;
}

/** Keeps a feature's parameters typed where it is written, and forgets them where the features stand in one list. */
function feature<P>(
  method: string,
  capabilities: ServerCapabilities,
  answer: (document: OpenDocument, params: P, context: FeatureContext) => unknown,
  absent: unknown = null,
): Feature {
  return { method, capabilities, answer, absent };
}

const SEMANTIC_TOKENS: ServerCapabilities = {
  semanticTokensProvider: { legend: TOKEN_LEGEND, full: { delta: true }, range: true },
};

export const FEATURES: readonly Feature[] = [
  feature<DocumentDiagnosticParams>(
    'textDocument/diagnostic',
    { diagnosticProvider: { identifier: SOURCE, interFileDependencies: false, workspaceDiagnostics: false } },
    (document, params) => diagnosticReport(document, params),
    { kind: 'full', items: [] },
  ),
  feature<CodeActionParams>(
    'textDocument/codeAction',
    { codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] } },
    (document, params, { client }) => codeActionsAt(document, params.range, params.context, client),
  ),
  feature<HoverParams>('textDocument/hover', { hoverProvider: true }, (document, params, { client }) =>
    hoverAt(document, params.position, client),
  ),
  feature<DocumentSymbolParams>(
    'textDocument/documentSymbol',
    { documentSymbolProvider: true },
    (document, _params, { client }) => {
      const symbols = symbolsOf(document);
      return client.nestedSymbols ? symbols : flatSymbols(document.uri, symbols);
    },
  ),
  feature<FoldingRangeParams>('textDocument/foldingRange', { foldingRangeProvider: true }, (document, _params, { client }) =>
    foldingOf(document, client),
  ),
  feature<SemanticTokensParams>('textDocument/semanticTokens/full', SEMANTIC_TOKENS, (document, _params, context) => {
    const data = tokensOf(document);
    context.sentTokens = { resultId: document.resultId, data };
    return { resultId: document.resultId, data };
  }),
  feature<SemanticTokensDeltaParams>('textDocument/semanticTokens/full/delta', SEMANTIC_TOKENS, (document, params, context) => {
    const [answer, sent] = tokensSince(document, params.previousResultId, context.sentTokens);
    context.sentTokens = sent;
    return answer;
  }),
  feature<SemanticTokensRangeParams>('textDocument/semanticTokens/range', SEMANTIC_TOKENS, (document, params) => ({
    data: tokensOf(document, params.range),
  })),
  ...LANGUAGE_FEATURES,
  ...COMPOSE_REQUESTS,
  ...CUSTOM_REQUESTS,
];

/** What is promised on behalf of `features`. */
export function capabilitiesOf(features: readonly Feature[]): ServerCapabilities {
  return Object.assign({}, ...features.map(({ capabilities }) => capabilities));
}

function diagnosticReport(document: OpenDocument, { previousResultId }: DocumentDiagnosticParams): DocumentDiagnosticReport {
  const { resultId } = document;
  return previousResultId === resultId
    ? { kind: 'unchanged', resultId }
    : { kind: 'full', resultId, items: diagnosticsOf(document) };
}
