/**
 * Shows the server exactly the documents that pass the gate. Every feature is registered for one document at a
 * time, when it becomes a report, and taken back when it is none any more: to VS Code a text file that is no
 * report has no formatter, no quick fixes and nothing else of ours.
 */
import type * as vscode from 'vscode';
import type {
  BaseLanguageClient,
  DynamicFeature,
  FeatureState,
  Middleware,
  ServerCapabilities,
  StaticFeature,
  TextDocumentRegistrationOptions,
} from 'vscode-languageclient';
import { isConfigFile } from './configFiles';
import type { ReportGate } from './gate';
import type { Overrides } from './overrides';
import type { ClientNotifications } from '../../server/src/lsp/requests';

/** What the server may offer for a document: the method, and the capability that says so. */
const providers = {
  'textDocument/codeAction': 'codeActionProvider',
  'textDocument/codeLens': 'codeLensProvider',
  'textDocument/completion': 'completionProvider',
  'textDocument/definition': 'definitionProvider',
  'textDocument/documentHighlight': 'documentHighlightProvider',
  'textDocument/documentLink': 'documentLinkProvider',
  'textDocument/documentSymbol': 'documentSymbolProvider',
  'textDocument/foldingRange': 'foldingRangeProvider',
  'textDocument/formatting': 'documentFormattingProvider',
  'textDocument/hover': 'hoverProvider',
  'textDocument/inlayHint': 'inlayHintProvider',
  'textDocument/linkedEditingRange': 'linkedEditingRangeProvider',
  'textDocument/onTypeFormatting': 'documentOnTypeFormattingProvider',
  'textDocument/rangeFormatting': 'documentRangeFormattingProvider',
  'textDocument/references': 'referencesProvider',
  'textDocument/rename': 'renameProvider',
  'textDocument/selectionRange': 'selectionRangeProvider',
  'textDocument/semanticTokens': 'semanticTokensProvider',
  'textDocument/signatureHelp': 'signatureHelpProvider',
} as const satisfies Record<string, keyof ServerCapabilities>;

/** A method with what its registration says besides the document. */
type Offer = readonly [method: string, options: object];

/** `getFeature` by any method name; its own type knows each name by itself only. */
interface Features {
  getFeature(method: string): DynamicFeature<TextDocumentRegistrationOptions> | undefined;
}

/** A document that the server knows. */
interface Forwarded {
  /** Methods in the order of their registration. */
  readonly methods: readonly string[];
  /** The version that `didOpen` carries. */
  readonly version: number;
  opened: boolean;
}

export class Forwarding implements StaticFeature {
  readonly #gate: ReportGate;
  readonly #overrides: Overrides;
  #client: BaseLanguageClient | undefined;
  readonly #forwarded = new Map<string, Forwarded>();
  #offers: readonly Offer[] = [];
  #listeners: readonly vscode.Disposable[] = [];

  constructor(gate: ReportGate, overrides: Overrides) {
    this.#gate = gate;
    this.#overrides = overrides;
  }

  /** Makes this a feature of `client`, which has been made with the middleware above. */
  joinTo(client: BaseLanguageClient): void {
    this.#client = client;
    client.registerFeature(this);
  }

  fillClientCapabilities(): void {
    // the features themselves have said what the client can do
  }

  /** The server has said what it offers: it is shown the reports that are open, and all that come. */
  initialize(capabilities: ServerCapabilities): void {
    this.#offers = offersOf(capabilities);
    this.#listeners = [
      this.#gate.onDidAdmit((document) => this.#forward(document)),
      this.#gate.onDidDismiss((document) => this.#withdraw(document)),
      this.#overrides.onDidChange((uri) => void this.#tellOverride(uri)),
    ];
    for (const document of this.#gate.reports) this.#forward(document);
  }

  /** The server is gone; the features have been cleared, or will be. */
  clear(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#listeners = [];
    this.#forwarded.clear();
  }

  getState(): FeatureState {
    return { kind: 'static' };
  }

  /**
   * Keeps the server from being told twice. The event that makes a document a report, its opening or a change, is
   * still on its way to the features when the document is registered, and would reach them too.
   */
  readonly middleware: Pick<Middleware, 'didOpen' | 'didChange'> = {
    didOpen: async (document, next) => {
      if (isConfigFile(document)) return next(document);
      const forwarded = this.#forwarded.get(document.uri.toString());
      if (!forwarded || forwarded.opened) return;
      forwarded.opened = true;
      await next(document);
      if (this.#overrides.of(document.uri) !== undefined) await this.#tellOverride(document.uri);
    },
    didChange: async (event, next) => {
      if (isConfigFile(event.document)) return next(event);
      const { uri, version } = event.document;
      const forwarded = this.#forwarded.get(uri.toString());
      if (forwarded && version > forwarded.version) await next(event);
    },
  };

  /** The server decides by itself whether a document is a report, unless the user has. */
  async #tellOverride(uri: vscode.Uri): Promise<void> {
    if (!this.#forwarded.get(uri.toString())?.opened) return;
    const params: ClientNotifications['ogiReport/toggleReport'] = {
      textDocument: { uri: uri.toString() },
      report: this.#overrides.of(uri) ?? null,
    };
    await this.#client?.sendNotification(
      'ogiReport/toggleReport' satisfies keyof ClientNotifications,
      params,
    );
  }

  #forward({ uri, version }: vscode.TextDocument): void {
    const key = uri.toString();
    if (this.#forwarded.has(key)) return;
    const methods = this.#offers.map(([method]) => method);
    this.#forwarded.set(key, { methods, version, opened: false });
    // a pattern that equals the path matches it literally, whatever characters it has
    const documentSelector = [{ scheme: uri.scheme, pattern: uri.fsPath }];
    const features: Features | undefined = this.#client;
    for (const [method, options] of this.#offers) {
      const registerOptions = { ...options, documentSelector };
      features?.getFeature(method)?.register({ id: registrationId(method, key), registerOptions });
    }
  }

  #withdraw({ uri }: vscode.TextDocument): void {
    const key = uri.toString();
    const { methods = [] } = this.#forwarded.get(key) ?? {};
    this.#forwarded.delete(key);
    const features: Features | undefined = this.#client;
    // backwards: the document is closed (`didClose`) when nothing asks about it any more
    for (const method of [...methods].reverse()) {
      features?.getFeature(method)?.unregister(registrationId(method, key));
    }
  }
}

function registrationId(method: string, key: string): string {
  return `${method} ${key}`;
}

/** What the server offers; synchronisation first, and closing before all, so that it is taken back last. */
function offersOf(capabilities: ServerCapabilities): readonly Offer[] {
  const offers: Offer[] = [];
  const { textDocumentSync: sync } = capabilities;
  if (typeof sync === 'object') {
    offers.push(['textDocument/didClose', {}], ['textDocument/didOpen', {}]);
    offers.push(['textDocument/didChange', { syncKind: sync.change }]);
    const { save } = sync;
    if (save) offers.push(['textDocument/didSave', typeof save === 'object' ? save : {}]);
  }
  for (const [method, key] of Object.entries(providers)) {
    const capability = capabilities[key];
    if (capability) offers.push([method, typeof capability === 'object' ? capability : {}]);
  }
  return offers;
}
