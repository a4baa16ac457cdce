// The language server over any connection: Node's streams, IPC or a web worker. It keeps drafts and settings,
// and hands every request to its feature. A request that fails is answered with an error and changes nothing
// else; no log line ever holds a word of a draft.
import {
  CodeLensRefreshRequest,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { traitsOf } from '../features/client';
import { diagnosticsOf, keyOf } from '../features/diagnostics';
import { type OpenDocument, openDocument } from '../features/document';
import { findRule } from '../features/findRule';
import { NEW_DRAFT_REQUEST, newDraftFor } from '../features/newDraft';
import { capabilitiesOf, FEATURES, type Feature, type FeatureContext } from '../features/registry';
import { workspaceSymbols } from '../features/workspaceSymbols';
import { renderRulePage } from '../rules/docs';
import { placeKey } from '../rules/placeKey';
import { acceptIn, PROJECT_FILE } from '../rules/projectFile';
import { CHECK_REQUEST, checkText, REPORT_REQUEST, reportOn, textIn } from './checkFile';
import { DEFAULTS, languageFor, readSettings, recordOf, SECTION, sameSettings } from './configuration';
import { analysed, createDocuments, type Entry } from './documents';
import type { Environment } from './environment';
import { createProjects } from './projects';

/** Pushed diagnostics wait until the typing pauses; pulled ones come when asked for. */
const PUSH_DELAY = 120;

/** Rule id or code → its page as Markdown; null for none of ours. */
export const RULE_REQUEST = 'gouji/rule';
/** Asks our own client to read a file the server cannot reach (a virtual workspace, the web). */
export const READ_REQUEST = 'gouji/readText';

/** {uri, version, key} of a finding → {uri, text} of the project file that accepts it; null when it has gone stale. */
export const ACCEPT_REQUEST = 'gouji/accept';
/** The writer trusts the folder now, which `initializationOptions.trusted` said was not so. */
export const TRUSTED_NOTIFICATION = 'gouji/trusted';

type Stage = 'new' | 'running' | 'shut down';

export function serve(connection: Connection, environment: Environment): void {
  const documents = createDocuments();
  const pushes = new Map<string, ReturnType<typeof setTimeout>>();
  const failing = new Set<string>();
  let client = traitsOf({});
  let user = DEFAULTS;
  let locale: string | undefined;
  let folders: readonly string[] = [];
  let readsForUs = false;
  let watchable = false;
  let trusted = true;
  let stage: Stage = 'new';
  /** Counts the times settings or project files changed. */
  let generation = 0;

  const readText = async (uri: string): Promise<string | null> => {
    const text = await environment.readText(uri);
    if (text !== undefined || !readsForUs) return text ?? null;
    const answer: unknown = await connection.sendRequest(READ_REQUEST, { uri }).catch(() => null);
    return typeof answer === 'string' ? answer : null;
  };
  const projects = createProjects(readText, () => trusted);

  const language = () => languageFor(user.language, locale);

  const settle = async (entry: Entry): Promise<void> => {
    const asked = generation;
    const settings = await projects.settingsFor(entry.uri, user);
    // What changed meanwhile makes this answer an old one.
    if (asked !== generation) return settle(entry);
    entry.settings = settings;
    entry.current = null;
  };

  const analyse = (entry: Entry): OpenDocument | null => {
    if (!entry.settings) return null;
    const fresh = entry.current === null;
    const document = analysed(entry, entry.settings, language());
    if (fresh) for (const { rule } of document.analysis.failures) logFailingRule(rule);
    return document;
  };

  // Only the name: what a rule throws may quote the draft.
  const logFailingRule = (rule: string): void => {
    if (failing.has(rule)) return;
    failing.add(rule);
    connection.console.error(`The rule ${rule} fails and is passed over.`);
  };

  const push = (entry: Entry, delay: number): void => {
    if (client.pullsDiagnostics) return;
    clearTimeout(pushes.get(entry.uri));
    const send = async (): Promise<void> => {
      pushes.delete(entry.uri);
      if (documents.get(entry.uri) !== entry) return;
      if (!entry.settings) await settle(entry);
      const document = analyse(entry);
      if (!document) return;
      const { uri, version } = document;
      await connection.sendDiagnostics({ uri, version, diagnostics: diagnosticsOf(document) });
    };
    const guarded = () => void send().catch((error) => connection.console.error(`Pushing diagnostics failed: ${nameOf(error)}.`));
    pushes.set(entry.uri, setTimeout(guarded, delay));
  };

  /** Settings or files changed: everything is looked at again. */
  const startOver = (): void => {
    generation++;
    projects.forget();
    for (const entry of documents.all()) {
      entry.settings = null;
      entry.current = null;
      push(entry, 0);
    }
    const ignore = () => undefined;
    if (client.pullsDiagnostics && client.refreshesDiagnostics) connection.languages.diagnostics.refresh().catch(ignore);
    if (client.refreshesTokens) connection.languages.semanticTokens.refresh().catch(ignore);
    if (client.refreshesHints) connection.languages.inlayHint.refresh().catch(ignore);
    if (client.refreshesLenses) connection.sendRequest(CodeLensRefreshRequest.type).catch(ignore);
  };

  const apply = (raw: unknown): void => {
    const next = readSettings(raw);
    if (sameSettings(user, next)) return;
    user = next;
    startOver();
  };

  const pullSettings = async (): Promise<void> => {
    if (client.configuration) apply(await connection.workspace.getConfiguration(SECTION));
  };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    const options = recordOf(params.initializationOptions);
    client = traitsOf(params.capabilities, options);
    locale = params.locale;
    folders = (params.workspaceFolders ?? []).map(({ uri }) => (uri.endsWith('/') ? uri : `${uri}/`));
    readsForUs = options.readText === true;
    watchable = params.capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    trusted = options.trusted !== false;
    if (options.settings !== undefined) user = readSettings(options.settings);
    stage = 'running';
    return {
      capabilities: {
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
        workspaceSymbolProvider: true,
        ...capabilitiesOf(FEATURES),
      },
      serverInfo: { name: 'gouji' },
    };
  });

  connection.onInitialized(async () => {
    const refused = () => undefined;
    if (client.configuration) {
      connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION }).catch(refused);
    }
    if (watchable) {
      const watchers = [{ globPattern: `**/${PROJECT_FILE}` }, { globPattern: '**/*.csv' }];
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(refused);
    }
    await pullSettings().catch(refused);
  });

  connection.onDidChangeConfiguration(async ({ settings }) => {
    if (client.configuration) await pullSettings().catch(() => undefined);
    else apply(recordOf(settings)[SECTION]);
  });

  connection.onDidChangeWatchedFiles(startOver);
  connection.onNotification(TRUSTED_NOTIFICATION, () => {
    trusted = true;
    startOver();
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    const context: FeatureContext = {
      client,
      get options() {
        return user;
      },
    };
    push(documents.open(uri, languageId, version, text, context), 0);
  });

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const entry = documents.change(uri, version, contentChanges);
    if (entry) push(entry, PUSH_DELAY);
  });

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    clearTimeout(pushes.get(uri));
    pushes.delete(uri);
    documents.close(uri);
    if (!client.pullsDiagnostics) connection.sendDiagnostics({ uri, diagnostics: [] }).catch(() => undefined);
  });

  connection.onShutdown(() => {
    stage = 'shut down';
    for (const timer of pushes.values()) clearTimeout(timer);
  });

  /** The answer to a request about an open draft. Settings known, it is worked out at once, with no detour. */
  const answerWith = (feature: Feature, params: unknown): unknown => {
    const { textDocument, item } = recordOf(params);
    // What follows up on an item (call hierarchy) names the draft there.
    const uri = recordOf(textDocument ?? item).uri;
    const entry = typeof uri === 'string' ? documents.get(uri) : undefined;
    if (!entry) return feature.absent;
    const answer = (): unknown => {
      const document = analyse(entry);
      return document ? feature.answer(document, params as never, entry.context) : feature.absent;
    };
    return entry.settings ? answer() : settle(entry).then(answer);
  };

  const guarded = (method: string, handle: (params: unknown) => unknown): void => {
    const failed = (error: unknown): ResponseError<void> => {
      connection.console.error(`${method} failed: ${nameOf(error)}.`);
      return new ResponseError(ErrorCodes.InternalError, `${method} failed: ${nameOf(error)}.`);
    };
    connection.onRequest(method, (params: unknown) => {
      if (stage === 'new') return new ResponseError(ErrorCodes.ServerNotInitialized, 'The server waits for initialize.');
      if (stage === 'shut down') return new ResponseError(ErrorCodes.InvalidRequest, 'The server has been shut down.');
      try {
        const answer = handle(params);
        return answer instanceof Promise ? answer.catch(failed) : answer;
      } catch (error) {
        return failed(error);
      }
    });
  };

  for (const feature of FEATURES) guarded(feature.method, (params) => answerWith(feature, params));
  guarded('workspace/symbol', async (params) => {
    const { query } = recordOf(params);
    const open: OpenDocument[] = [];
    for (const entry of documents.all()) {
      if (!entry.settings) await settle(entry);
      const document = analyse(entry);
      if (document) open.push(document);
    }
    return workspaceSymbols(open, typeof query === 'string' ? query : '');
  });
  guarded(RULE_REQUEST, (params) => {
    const { rule } = recordOf(params);
    const known = typeof rule === 'string' ? findRule(rule) : undefined;
    return known ? renderRulePage(known) : null;
  });

  guarded(ACCEPT_REQUEST, async (params) => {
    const { uri, version, key } = recordOf(params);
    const entry = typeof uri === 'string' ? documents.get(uri) : undefined;
    const document = entry && analyse(entry);
    const finding = document?.version === version && document?.analysis.findings.find((one) => keyOf(one) === key);
    if (!document || !finding) return null;
    const file = await projects.fileFor(document.uri, folders.find((folder) => document.uri.startsWith(folder)) ?? null);
    return file && { uri: file.uri, text: acceptIn(file.text, placeKey(document.analysis.draft, finding)) };
  });

  guarded(CHECK_REQUEST, async (params) => {
    const file = textIn(params);
    return file && checkText(file.uri, file.text, await projects.settingsFor(file.uri, user), language());
  });

  guarded(REPORT_REQUEST, async (params) => {
    const { files, problems } = recordOf(params);
    const texts = (Array.isArray(files) ? files : []).flatMap((file) => textIn(file) ?? []);
    const drafts = [];
    for (const { uri, text, path } of texts) {
      const options = { uri, version: 0, resultId: '', language: language() };
      drafts.push({ path, document: openDocument(text, await projects.settingsFor(uri, user), options) });
    }
    const told = Array.isArray(problems) ? problems.filter((problem) => typeof problem === 'string') : [];
    return reportOn(drafts, told, language());
  });

  guarded(NEW_DRAFT_REQUEST, (params) => newDraftFor(recordOf(params)));

  connection.listen();
}

/** What may be told of an error: its kind and where in our own code it arose, never its message. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  const where = error.stack?.split('\n').find((line) => /^\s+at /.test(line));
  return where ? `${error.name} ${where.trim()}` : error.name;
}
