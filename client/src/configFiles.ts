/**
 * `.ogi-report.json` on the client's side: the server is shown those that are open, and gets the text of those that
 * it cannot read itself, because they lie on a virtual file system or it runs in a browser.
 */
import * as vscode from 'vscode';
import type {
  BaseLanguageClient,
  DynamicFeature,
  FeatureState,
  ServerCapabilities,
  StaticFeature,
  TextDocumentRegistrationOptions,
} from 'vscode-languageclient';
import { configFileName } from '../../server/src/config/product';
import { textOfBytes } from '../../server/src/config/textBytes';
import type { ServerRequests } from '../../server/src/lsp/requests';

const documentSelector = [{ pattern: `**/${configFileName}` }];

type ReadFile = ServerRequests['ogiReport/readFile'];

/** `getFeature` by any method name; its own type knows each name by itself only. */
interface Features {
  getFeature(method: string): DynamicFeature<TextDocumentRegistrationOptions> | undefined;
}

/** Does VS Code itself check open files by the schemas that extensions contribute? */
export function checksSchemas(): boolean {
  const json = vscode.extensions.getExtension('vscode.json-language-features');
  return json !== undefined && vscode.workspace.getConfiguration('json').get('validate.enable', true);
}

/** Is this a configuration as people edit it, and not an older version of one? */
export function isConfigFile({ uri }: vscode.TextDocument): boolean {
  return uri.path.endsWith(`/${configFileName}`) && !uri.scheme.startsWith('git');
}

export class ConfigFiles implements StaticFeature {
  readonly #channel: vscode.LogOutputChannel;
  #features: Features | undefined;

  constructor(channel: vscode.LogOutputChannel) {
    this.#channel = channel;
  }

  /** Makes this a feature of `client`, which has not been started. */
  joinTo(client: BaseLanguageClient): void {
    this.#features = client;
    client.registerFeature(this);
    client.onRequest('ogiReport/readFile' satisfies keyof ServerRequests, (params: ReadFile['params']) =>
      this.#read(params),
    );
  }

  fillClientCapabilities(): void {
    // `readsFiles` is an option of our own, and stands in initializationOptions
  }

  /** Shows the server every configuration file that is open, and those that will be. */
  initialize({ textDocumentSync: sync }: ServerCapabilities): void {
    if (typeof sync !== 'object') return;
    const options = {
      'textDocument/didClose': {},
      'textDocument/didChange': { syncKind: sync.change },
      'textDocument/didSave': { includeText: false },
      'textDocument/didOpen': {}, // last, as it tells of the documents that are open now
    };
    for (const [method, own] of Object.entries(options)) {
      const registerOptions = { ...own, documentSelector };
      this.#features?.getFeature(method)?.register({ id: `${method} ${configFileName}`, registerOptions });
    }
  }

  clear(): void {
    // the features that these registrations belong to have been cleared, or will be
  }

  getState(): FeatureState {
    return { kind: 'static' };
  }

  async #read({ uri }: ReadFile['params']): Promise<ReadFile['result']> {
    try {
      return { text: textOfBytes(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri, true))) };
    } catch (error) {
      // most folders hold no configuration; other reasons may interest whoever looks for why one does not count
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) {
        this.#channel.debug(`${uri} could not be read: ${String(error)}`);
      }
      return null;
    }
  }
}
