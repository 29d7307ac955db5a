/** The settings that the client itself needs; all others are read by the server. */
import * as vscode from 'vscode';
import { section } from '../../server/src/config/product';
import type { Settings } from '../../server/src/config/settings';

/** Whether and by what a document is taken for a report, from its own folder's settings. */
export function readGateSettings(scope: vscode.TextDocument): Pick<Settings, 'enable' | 'detect'> {
  const configuration = vscode.workspace.getConfiguration(section, scope);
  return {
    enable: configuration.get('enable') !== false,
    detect: configuration.get('detect') === 'language' ? 'language' : 'auto',
  };
}
