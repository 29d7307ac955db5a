/** Files that nobody has open, read as they would be if someone had: whether they are reports, and under which settings. */
import { decide, type Draft } from '../../config/check';
import { languageOfName } from '../../config/product';
import type { Settings } from '../../config/settings';
import type { ReadFile } from '../configs';
import type { Logger } from '../logger';
import { fileNameOf } from '../uris';
import type { FileSettings } from './fileSettings';

/** A file that is a report. */
export interface FileDraft {
  readonly draft: Draft;
  readonly settings: Settings;
}

export class FileReader {
  readonly #read: ReadFile;
  readonly #settings: FileSettings;
  readonly #logger: Logger;

  constructor(read: ReadFile, settings: FileSettings, logger: Logger) {
    this.#read = read;
    this.#settings = settings;
    this.#logger = logger;
  }

  /** Undefined where there is no such file, it cannot be read (which is logged once), or it is not to be checked. */
  async report(uri: string): Promise<FileDraft | undefined> {
    try {
      const settings = await this.#settings.of(uri);
      // what the configuration leaves out need not be read
      if (settings.report === false || !settings.enable) return undefined;
      const text = await this.#read(uri);
      if (text === null) return undefined;
      const fileName = fileNameOf(uri);
      const draft: Draft = { text, fileName, languageId: languageOfName(fileName) };
      return decide(draft, settings).report ? { draft, settings } : undefined;
    } catch (error) {
      this.#logger.once(`read ${uri}`, `${uri} could not be read`, error);
      return undefined;
    }
  }

  /** The text of a file, for places in it; null where there is none. */
  async text(uri: string): Promise<string | null> {
    try {
      return await this.#read(uri);
    } catch (error) {
      this.#logger.once(`read ${uri}`, `${uri} could not be read`, error);
      return null;
    }
  }
}
