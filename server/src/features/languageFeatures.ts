// The features of the protocol beyond diagnostics and outline, each with what it promises: completion, navigation,
// renaming, hints, lenses, formatting, hierarchy; and the two requests of our own client about tables.
import {
  type CallHierarchyIncomingCallsParams,
  type CallHierarchyOutgoingCallsParams,
  type CallHierarchyPrepareParams,
  type CodeLensParams,
  type CompletionParams,
  type DefinitionParams,
  type DocumentFormattingParams,
  type DocumentHighlightParams,
  type DocumentLinkParams,
  type DocumentOnTypeFormattingParams,
  type DocumentRangeFormattingParams,
  type InlayHintParams,
  LSPErrorCodes,
  type PrepareRenameParams,
  type ReferenceParams,
  type RenameParams,
  ResponseError,
  type SelectionRangeParams,
  type ServerCapabilities,
  type SignatureHelpParams,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import { alignmentAt } from './alignTable';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from './callHierarchy';
import { codeLensesOf } from './codeLenses';
import { COMPLETION_TRIGGERS, completionAt } from './completion/completion';
import { definitionAt } from './definition';
import type { OpenDocument } from './document';
import { highlightsAt } from './documentHighlight';
import { documentLinksOf } from './documentLinks';
import { formattingOf } from './formatting';
import { inlayHintsIn } from './inlayHints';
import { nextCellFrom } from './nextCell';
import { formattingOnType, TYPED } from './onTypeFormatting';
import { DEFAULT_OPTIONS } from './options';
import { referencesAt } from './references';
import type { Feature, FeatureContext } from './registry';
import { prepareRenameAt, renameAt } from './rename';
import { selectionRangesAt } from './selectionRanges';
import { SIGNATURE_RETRIGGERS, SIGNATURE_TRIGGERS, signatureAt } from './signatureHelp';

/** {textDocument, position} → TextEdit[] that align (or unalign) the table there. */
export const ALIGN_REQUEST = 'gouji/alignTable';
export const UNALIGN_REQUEST = 'gouji/unalignTable';
/** {textDocument, position, backwards?} → CellStep, null outside tables. */
export const NEXT_CELL_REQUEST = 'gouji/nextCell';

function feature<P>(
  method: string,
  capabilities: ServerCapabilities,
  answer: (document: OpenDocument, params: P, context: FeatureContext) => unknown,
  absent: unknown = null,
): Feature {
  return { method, capabilities, answer, absent };
}

const RENAME: ServerCapabilities = { renameProvider: { prepareProvider: true } };
const HIERARCHY: ServerCapabilities = { callHierarchyProvider: true };

export const LANGUAGE_FEATURES: readonly Feature[] = [
  feature<CompletionParams>(
    'textDocument/completion',
    { completionProvider: { triggerCharacters: [...COMPLETION_TRIGGERS] } },
    (document, { position, context }, { client }) => completionAt(document, position, context, client),
  ),
  feature<SignatureHelpParams>(
    'textDocument/signatureHelp',
    { signatureHelpProvider: { triggerCharacters: [...SIGNATURE_TRIGGERS], retriggerCharacters: [...SIGNATURE_RETRIGGERS] } },
    (document, { position }) => signatureAt(document, position),
  ),
  feature<DefinitionParams>('textDocument/definition', { definitionProvider: true }, (document, { position }, { client }) =>
    definitionAt(document, position, client),
  ),
  feature<ReferenceParams>('textDocument/references', { referencesProvider: true }, (document, { position, context }) =>
    referencesAt(document, position, context.includeDeclaration),
  ),
  feature<DocumentHighlightParams>(
    'textDocument/documentHighlight',
    { documentHighlightProvider: true },
    (document, { position }) => highlightsAt(document, position),
  ),
  feature<PrepareRenameParams>('textDocument/prepareRename', RENAME, (document, { position }) =>
    prepareRenameAt(document, position),
  ),
  feature<RenameParams>('textDocument/rename', RENAME, (document, { position, newName }, { client }) => {
    const answer = renameAt(document, position, newName, client);
    return 'refused' in answer ? new ResponseError(LSPErrorCodes.RequestFailed, answer.refused[document.language]) : answer;
  }),
  feature<DocumentLinkParams>('textDocument/documentLink', { documentLinkProvider: {} }, (document) => documentLinksOf(document)),
  feature<SelectionRangeParams>('textDocument/selectionRange', { selectionRangeProvider: true }, (document, { positions }) =>
    selectionRangesAt(document, positions),
  ),
  feature<InlayHintParams>('textDocument/inlayHint', { inlayHintProvider: true }, (document, { range }, { options }) =>
    (options ?? DEFAULT_OPTIONS).inlayHints ? inlayHintsIn(document, range) : [],
  ),
  feature<CodeLensParams>('textDocument/codeLens', { codeLensProvider: {} }, (document, _params, { client, options }) =>
    (options ?? DEFAULT_OPTIONS).codeLens ? codeLensesOf(document, client) : [],
  ),
  feature<DocumentFormattingParams>('textDocument/formatting', { documentFormattingProvider: true }, (document) =>
    formattingOf(document),
  ),
  feature<DocumentRangeFormattingParams>(
    'textDocument/rangeFormatting',
    { documentRangeFormattingProvider: true },
    (document, { range }) => formattingOf(document, range),
  ),
  feature<DocumentOnTypeFormattingParams>(
    'textDocument/onTypeFormatting',
    { documentOnTypeFormattingProvider: { firstTriggerCharacter: TYPED[0], moreTriggerCharacter: [TYPED[1]] } },
    (document, { position, ch }) => formattingOnType(document, position, ch),
  ),
  feature<CallHierarchyPrepareParams>('textDocument/prepareCallHierarchy', HIERARCHY, (document, { position }) =>
    prepareCallHierarchy(document, position),
  ),
  feature<CallHierarchyIncomingCallsParams>('callHierarchy/incomingCalls', HIERARCHY, (document, { item }) =>
    incomingCalls(document, item),
  ),
  feature<CallHierarchyOutgoingCallsParams>('callHierarchy/outgoingCalls', HIERARCHY, (document, { item }) =>
    outgoingCalls(document, item),
  ),
  feature<TextDocumentPositionParams>(
    ALIGN_REQUEST,
    {},
    (document, { position }) => alignmentAt(document, position, 'align'),
    [],
  ),
  feature<TextDocumentPositionParams>(
    UNALIGN_REQUEST,
    {},
    (document, { position }) => alignmentAt(document, position, 'unalign'),
    [],
  ),
  feature<TextDocumentPositionParams & { readonly backwards?: boolean }>(
    NEXT_CELL_REQUEST,
    {},
    (document, { position, backwards }) => nextCellFrom(document, position, backwards === true),
  ),
];
