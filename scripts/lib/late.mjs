// Libraries that the server loads when they are first needed, each from a file of its own beside its bundle: most
// drafts hold no HTML and most folders no configuration, and what is not loaded need not be compiled at every start.

/** By name: what is imported of it. A name that is missing here is an error of the build. */
const libraries = {
  htmlparser2: ['Tokenizer'],
  'jsonc-parser': ['findNodeAtLocation', 'modify', 'parseTree'],
  picomatch: ['default'],
};

/** Where the libraries and the bundle that loads them stand, in the folder of all bundles. */
export const serverFolder = 'server';

/** Bundles of the libraries, less the options that all bundles share. */
export const lateBundles = Object.entries(libraries).map(([library, names]) => ({
  stdin: { contents: `export { ${names.join(', ')} } from '${library}';`, resolveDir: 'server' },
  outfile: `dist/${serverFolder}/${library}.js`,
}));

/** Stands for a function or class of a library that is not loaded yet. */
const standIn = (name) => `(...args) {
  const real = load().${name};
  return new.target ? new real(...args) : real(...args);
}`;

/** Makes a bundle for Node.js load the libraries when one of their functions is called. */
export const late = {
  name: 'late',
  setup(build) {
    const filter = new RegExp(`^(${Object.keys(libraries).join('|')})$`);
    build.onResolve({ filter }, ({ path }) => ({ path, namespace: 'late', sideEffects: false }));
    build.onLoad({ filter, namespace: 'late' }, ({ path }) => ({
      contents: [
        'let library;',
        `const load = () => (library ??= require('./${path}.js'));`,
        ...libraries[path].map((name) =>
          name === 'default'
            ? `export default function ${standIn(name)}`
            : `export function ${name}${standIn(name)}`,
        ),
      ].join('\n'),
    }));
    build.onResolve({ filter: /^\./, namespace: 'late' }, ({ path }) => ({ path, external: true }));
  },
};
