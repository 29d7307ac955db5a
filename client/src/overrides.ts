/** The user's word on whether a document is a report, which beats detection; remembered from one session to the next. */
import * as vscode from 'vscode';

/** Under this key the answers are kept, by address. */
const key = 'reportOverrides';

type Kept = Readonly<Record<string, boolean>>;

export class Overrides implements vscode.Disposable {
  readonly #memory: vscode.Memento;
  /** Documents that were never saved go with their window: the next Untitled-1 is another text. */
  readonly #unsaved = new Map<string, boolean>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly #disposables: readonly vscode.Disposable[];

  /** The user has decided, or taken it back. */
  readonly onDidChange = this.#changed.event;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
    this.#disposables = [
      this.#changed,
      vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.#unsaved.delete(uri.toString())),
      vscode.workspace.onDidRenameFiles(async ({ files }) => {
        for (const { oldUri, newUri } of files) {
          const report = this.of(oldUri);
          if (report === undefined) continue;
          await this.set(oldUri, undefined);
          await this.set(newUri, report);
        }
      }),
      vscode.workspace.onDidDeleteFiles(async ({ files }) => {
        for (const uri of files) if (this.of(uri) !== undefined) await this.set(uri, undefined);
      }),
    ];
  }

  /** True: check it; false: do not; undefined: the user has not said. */
  of(uri: vscode.Uri): boolean | undefined {
    return uri.scheme === 'untitled' ? this.#unsaved.get(uri.toString()) : this.#kept[uri.toString()];
  }

  /** Remembers what the user says; undefined takes it back. */
  async set(uri: vscode.Uri, report: boolean | undefined): Promise<void> {
    const name = uri.toString();
    if (uri.scheme !== 'untitled') {
      const { [name]: _, ...others } = this.#kept;
      await this.#memory.update(key, report === undefined ? others : { ...others, [name]: report });
    } else if (report === undefined) this.#unsaved.delete(name);
    else this.#unsaved.set(name, report);
    this.#changed.fire(uri);
  }

  get #kept(): Kept {
    return this.#memory.get<Kept>(key, {});
  }

  dispose(): void {
    for (const disposable of this.#disposables) disposable.dispose();
  }
}
