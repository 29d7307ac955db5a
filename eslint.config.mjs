// What the reviewers need not say: types, promises, file budget, no hidden state, and the layer table (eslint.layers.mjs).
import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { house } from './eslint.layers.mjs';

const budget = { 'max-lines': ['error', { max: 300 }] };

/** Found by shape, so they hold for TypeScript and plain scripts alike. */
const noEmptyCatch = {
  selector: 'CatchClause > BlockStatement[body.length=0]',
  message: 'Handle the error or let it pass on: an empty catch hides it.',
};
const noModuleState = {
  selector:
    ':matches(Program, ExportNamedDeclaration) > VariableDeclaration[kind=/^(let|var)$/]:not([declare=true])',
  message: 'No state in modules: keep it in an object that somebody owns.',
};

const nodeGlobals = Object.fromEntries(
  [
    'process console Buffer URL URLSearchParams fetch AbortController AbortSignal structuredClone',
    'setTimeout clearTimeout setInterval clearInterval setImmediate TextDecoder TextEncoder',
  ].flatMap((names) => names.split(' ').map((name) => [name, 'readonly'])),
);

export default defineConfig(
  globalIgnores([
    '**/node_modules',
    'dist',
    'out-test',
    'coverage',
    '.vscode-test',
    'test/**/fixtures',
    'samples',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    rules: {
      ...budget,
      'no-restricted-syntax': ['error', noEmptyCatch],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    files: ['**/*.{ts,mts}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      'no-restricted-syntax': ['error', noEmptyCatch, noModuleState],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': ['error', { minimumDescriptionLength: 10 }],
      // numbers in a sentence are what this project is about
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['server/src/**/*.ts', 'client/src/**/*.ts'],
    plugins: { house },
    rules: { 'house/layers': 'error', 'no-console': 'error' },
  },
  {
    // platform-free code: it runs in a browser worker and asks nobody for the time
    files: ['server/src/**/*.ts'],
    ignores: ['server/src/{lsp,cli}/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'Buffer',
        'require',
        '__dirname',
        'setTimeout',
        'setInterval',
        'fetch',
      ],
    },
  },
  { files: ['server/src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
  { files: ['server/src/form/form20*.ts'], rules: { 'max-lines': 'off' } }, // the forms are data
  {
    files: ['test/**/*.ts'],
    // a test may say "this is there" with an exclamation mark: if it is not, the test fails
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: nodeGlobals } },
  {
    files: ['**/*.cjs', 'server/bin/*.js', 'test/host/stubs/**/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        ...nodeGlobals,
        require: 'readonly',
        module: 'writable',
        exports: 'writable',
        __dirname: 'readonly',
      },
    },
  },
);
