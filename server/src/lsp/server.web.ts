// The server in a web worker. It reaches no files by itself; the client reads them for it.
import { BrowserMessageReader, BrowserMessageWriter, createConnection, ProposedFeatures } from 'vscode-languageserver/browser';
import { serve } from './serve';

const worker = self as DedicatedWorkerGlobalScope;

serve(createConnection(ProposedFeatures.all, new BrowserMessageReader(worker), new BrowserMessageWriter(worker)), {
  readText: async () => undefined,
});
