// The extension in a browser: the server is a web worker.
import * as vscode from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { CLIENT_ID, CLIENT_NAME, clientOptions, start } from './activate';

let client: LanguageClient | undefined;
let worker: Worker | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const script = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.web.js');
  // A fresh worker for each start: the one before has been told to exit.
  const startWorker = async (): Promise<Worker> => {
    worker?.terminate();
    worker = new Worker(script.toString(true));
    return worker;
  };
  client = new LanguageClient(CLIENT_ID, CLIENT_NAME, startWorker, clientOptions());
  await start(context, client);
}

export async function deactivate(): Promise<void> {
  await client?.dispose();
  worker?.terminate();
}
