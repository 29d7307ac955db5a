/** `initialize` as the tests' client sends it. */
import type { StartOptions } from './client';

/** What an able client says in `initialize`. */
export function initializeParams({
  capabilities = {},
  initializationOptions,
  locale = 'zh-cn',
  configuration,
  params = {},
}: StartOptions): object {
  return {
    processId: process.pid,
    rootUri: null,
    locale,
    initializationOptions,
    capabilities: {
      workspace: {
        configuration: configuration !== undefined,
        didChangeConfiguration: {},
        workspaceEdit: { documentChanges: true },
      },
      textDocument: {
        publishDiagnostics: { versionSupport: true, relatedInformation: true, codeDescriptionSupport: true },
        codeAction: {
          isPreferredSupport: true,
          codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
        },
      },
      ...capabilities,
    },
    ...params,
  };
}
