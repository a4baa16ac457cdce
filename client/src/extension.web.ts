// The extension in a browser: the server is a web worker.
import * as vscode from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, clientOptions, start } from './activate';

let client: LanguageClient | undefined;
let worker: Worker | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js');
  // A fresh worker for each start: the one before has been told to exit. Its transports are made here, for the
  // extension host's `Worker` is its own, and what it makes is no `instanceof` the client would know.
  const startWorker = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script.toString(true));
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  client = new LanguageClient(CLIENT_ID, CLIENT_NAME, startWorker, clientOptions());
  await start(context, client);
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
  worker?.terminate();
}
