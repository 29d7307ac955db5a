// Who may import whom, written once; eslint.config.mjs turns it into the rule `house/layers`.
// ARCHITECTURE.md explains the arrows. A folder that is missing here may not hold code: add it with its reasons.
import path from 'node:path';

const core = ['base', 'form', 'report'];
const middle = ['solve', 'library', 'format', 'interchange'];

/**
 * Layer (a folder of server/src, or `client`) -> what it may import.
 * `uses`: layers; `types`: layers of which it may take types only; `platform`: it may meet Node.js, VS Code or LSP;
 * `apart`: its files (or its folders' files) do not import each other.
 */
export const layers = {
  base: { uses: [] },
  form: { uses: ['base'] },
  report: { uses: ['base', 'form'] },
  solve: { uses: core },
  library: { uses: core },
  format: { uses: core },
  interchange: { uses: core },
  rules: { uses: [...core, ...middle] },
  messages: { uses: [], types: [...core, 'rules'] },
  config: { uses: [...core, 'rules'] },
  features: { uses: [...core, ...middle, 'rules', 'messages'], apart: true },
  lsp: { uses: [...core, ...middle, 'rules', 'messages', 'config', 'features'], platform: true },
  cli: { uses: [...core, ...middle, 'rules', 'messages', 'config', 'features'], platform: true },
  client: { uses: [...core, 'config', 'messages'], types: ['features', 'lsp'], platform: true },
};

/** Files that hold a layer together and so may import, or be imported by, its other files. */
const hubs = {
  features: /^(index|feature|shared\/.*)\.ts$/,
  // rule files stand in group folders (rules/<group>/<rule>.ts); what stands beside the groups is the machinery
  rules: /^[^/]+\.ts$|^[^/]+\/(index|shared|words)[^/]*\.ts$/,
};

const platformModule = /^(node:|vscode($|-jsonrpc|-languageserver|-languageclient))/;

/** @returns the layer of an absolute path and the rest of the path, or undefined outside server/src and client/src. */
function locate(root, file) {
  const [part, src, ...rest] = path.relative(root, file).split(path.sep);
  if (src !== 'src' || rest.length === 0) return undefined;
  if (part === 'client') return { layer: 'client', rest: rest.join('/') };
  if (part !== 'server') return undefined;
  return { layer: rest[0], rest: rest.slice(1).join('/') };
}

/** @returns what is wrong with importing `source` from `file`, or undefined. */
export function judgeImport({ root, file, source, typesOnly }) {
  const here = locate(root, file);
  if (!here) return undefined;
  const own = layers[here.layer];
  if (!own) return `"${here.layer}" is no layer yet: add it to eslint.layers.mjs`;

  if (!source.startsWith('.')) return judgeModule(here, own, source);

  const there = locate(root, path.resolve(path.dirname(file), source.replace(/\.js$/, '.ts')));
  if (!there) return undefined;
  if (there.layer === here.layer) return judgeSibling(here, there, own);
  if (own.uses.includes(there.layer)) return undefined;
  if (own.types?.includes(there.layer)) {
    return typesOnly ? undefined : `${here.layer} may take types only from ${there.layer}`;
  }
  return `${here.layer} may not import ${there.layer}`;
}

function judgeModule(here, own, source) {
  if (!platformModule.test(source)) return undefined;
  if (!own.platform) return `${here.layer} is platform-free: it may not import ${source}`;
  if (source.startsWith('node:') && here.layer !== 'cli' && !here.rest.endsWith('.node.ts')) {
    return `${here.layer} also runs in a browser: only its *.node.ts files may import ${source}`;
  }
  return undefined;
}

function judgeSibling(here, there, own) {
  const hub = hubs[here.layer];
  if (!hub || (!own.apart && here.layer !== 'rules')) return undefined;
  const file = /\.ts$/.test(there.rest) ? there.rest : `${there.rest}.ts`;
  if (hub.test(here.rest) || hub.test(file)) return undefined;
  return here.layer === 'rules' ? 'no rule imports another rule' : 'no feature imports another feature';
}

/** The ESLint plugin `house`. */
export const house = {
  rules: {
    layers: {
      meta: { type: 'problem', docs: { description: 'imports follow the layer table' }, schema: [] },
      create(context) {
        const judge = (node, source, typesOnly) => {
          const message = judgeImport({ root: context.cwd, file: context.filename, source, typesOnly });
          if (message) context.report({ node, message });
        };
        const declaration = (node) => {
          if (!node.source) return;
          const kind = node.importKind ?? node.exportKind;
          const named = node.specifiers ?? [];
          const allTypes =
            named.length > 0 && named.every((one) => (one.importKind ?? one.exportKind) === 'type');
          judge(node.source, node.source.value, kind === 'type' || allTypes);
        };
        return {
          ImportDeclaration: declaration,
          ExportNamedDeclaration: declaration,
          ExportAllDeclaration: declaration,
          ImportExpression: ({ source }) => {
            if (source.type === 'Literal') judge(source, source.value, false);
          },
          TSImportType: ({ source }) => {
            if (source) judge(source, source.value, true);
          },
        };
      },
    },
  },
};
