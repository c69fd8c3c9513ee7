import jest from 'eslint-plugin-jest';
import tseslint from 'typescript-eslint';

const contentTables =
  'products|categories|brands|variants|prices|price_lists|customer_groups|tax_categories|tax_rates|discounts|discount_codes|stock_locations|delivery_methods|home_sections|app_releases|feature_flags|legal_texts|synonyms|pinned_searches|store_settings';
const writesContent = {
  message:
    'Nobody hears of content that is written past the document service. Call emitContentChanges in the same transaction (src/shop/content/content-events.ts), and say here that you do.',
};

const contentWrites = [
  {
    selector: `CallExpression[callee.property.name=/^(insert|update|delete|del|truncate)$/]:has(CallExpression > Literal[value=/^(${contentTables})$/])`,
    ...writesContent,
  },
  { selector: `Literal[value=/(update|insert into|delete from)\\s+(${contentTables})\\b/i]`, ...writesContent },
  { selector: `TemplateElement[value.raw=/(update|insert into|delete from)\\s+(${contentTables})\\b/i]`, ...writesContent },
  // It reads as well, but whoever has it may write.
  {
    selector: `CallExpression[callee.property.name='query'] > Literal[value=/^api::(catalog|pricing|promotion|delivery|store|inventory.stock-location)/]`,
    ...writesContent,
  },
];
/** `any` says nothing of a mistyped column. */
const untypedRows = {
  selector: ":not(ExpressionStatement) > AwaitExpression > CallExpression[callee.property.name='raw']:not([typeArguments])",
  message: 'Say what its rows are: raw<Result<Row>>(…), with the Result of src/shop/prepared-statement.ts.',
};

/** Few rules, each of which catches bugs; Prettier decides how code looks. */
export default tseslint.config(
  {
    ignores: [
      'node_modules/',
      '**/dist/',
      '.cache/',
      '.data/',
      '.tmp/',
      '.strapi/',
      'types/generated/',
      'public/',
      'clients/typescript/src/contract.ts',
    ],
  },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.base],
    languageOptions: {
      parserOptions: {
        // That of the tests covers the server too: its types are held once.
        project: [
          './tsconfig.tests.json',
          './src/admin/tsconfig.json',
          './src/courier-page/tsconfig.json',
          './src/courier-page/service-worker/tsconfig.json',
          './clients/typescript/tsconfig.json',
          './clients/typescript/examples/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are read once, in src/settings/settings.ts.' },
      ],
      'no-empty': ['error', { allowEmptyCatch: false }],
      eqeqeq: 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    // The demo shop is loaded before anybody listens.
    ignores: ['src/**/*.test.ts', 'src/demo-shop/**', 'src/admin/**'],
    rules: {
      'no-restricted-syntax': ['error', ...contentWrites],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/**/*.test.ts', 'src/demo-shop/**', 'src/admin/**', 'src/database/**'],
    rules: { 'no-restricted-syntax': ['error', ...contentWrites, untypedRows] },
  },
  {
    files: ['src/settings/**', 'src/bootstrap/index.ts', 'tests/**', 'bench/**', 'clients/typescript/examples/**'],
    rules: { 'no-restricted-properties': 'off' },
  },
  {
    files: ['**/*.test.ts', 'tests/**/*.ts'],
    plugins: { jest },
    rules: {
      ...jest.configs['flat/recommended'].rules,
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert', 'request.**.expect'] }],
      'jest/no-conditional-expect': 'error',
      'jest/no-standalone-expect': ['error', { additionalTestBlockFunctions: ['afterEach'] }],
      'jest/valid-title': 'error',
    },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    rules: { 'no-unused-vars': 'error', 'no-empty': ['error', { allowEmptyCatch: false }], eqeqeq: 'error' },
  },
);
