const shared = {
  testEnvironment: 'node',
  transform: {
    '^.+\\.tsx?$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2023' } }],
    // An ES module, which Node requires by itself and Jest does not.
    '/node_modules/(?:jose|stemmer|expo-server-sdk)/.+\\.js$': ['@swc/jest', { jsc: { target: 'es2023' }, module: { type: 'commonjs' } }],
  },
  transformIgnorePatterns: ['/node_modules/(?!(?:jose|stemmer|expo-server-sdk)/)'],
  // Of the sources, and not of what was built of them.
  moduleNameMapper: { '^storekeeper/kit$': '<rootDir>/src/kit' },
  modulePathIgnorePatterns: ['<rootDir>/dist', '<rootDir>/.data'],
};
const project = (displayName, testMatch, more = {}) => ({ ...shared, displayName, testMatch, ...more });
// Of what asks the app.
const asking = { testEnvironment: '<rootDir>/tests/support/environment.cjs' };

/** Which question each kind of test answers, and what it needs, stands in CONTRIBUTING.md. */
module.exports = {
  // Tests wait for conditions; on a machine that is busy with other work those take their time.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  projects: [
    project('unit', ['<rootDir>/src/**/*.test.ts', '<rootDir>/clients/typescript/src/**/*.test.ts', '<rootDir>/scripts/**/*.test.mjs']),
    project('contract', ['<rootDir>/tests/contract/**/*.test.ts']),
    project('api', ['<rootDir>/tests/api/**/*.test.ts'], asking),
    project('browser', ['<rootDir>/tests/browser/**/*.test.ts'], asking),
    project('e2e', ['<rootDir>/tests/e2e/**/*.test.ts'], asking),
    project('crash', ['<rootDir>/tests/crash/**/*.test.ts'], asking),
  ],
};
