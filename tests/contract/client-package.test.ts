import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const client = path.resolve(__dirname, '../../clients/typescript');
const folder = mkdtempSync(path.join(tmpdir(), 'client-package-'));
const installed = path.join(folder, 'node_modules/@storekeeper/client');
afterAll(() => rmSync(folder, { recursive: true }));

const run = (args: readonly string[]): string => {
  try {
    return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${stdout}\n${stderr}`);
  }
};
const tsc = (...args: string[]) => run([require.resolve('typescript/bin/tsc'), ...args]);

/** An app that has installed the package, in which nothing of this repository is found. */
beforeAll(() => {
  mkdirSync(installed, { recursive: true });
  tsc('-p', client, '--outDir', path.join(installed, 'dist'));
  cpSync(path.join(client, 'package.json'), path.join(installed, 'package.json'));
});

/** What an app has of its own, and the types of what it installs besides. */
const ofTheApp = `
declare function showSignIn(): void;
declare function tell(...what: unknown[]): void;
declare function showOrder(order: { number: string | null }): void;
declare function laterIfOffline(error: unknown): void;
declare function openPaymentPage(url: string | undefined): Promise<void>;
declare function askProvider(): Promise<{ idToken: string; nonce: string }>;
declare function askAgain(total: { amount: number; currency: string }): null;
declare module '@react-native-async-storage/async-storage' {
  const AsyncStorage: { getItem(name: string): Promise<string | null>; setItem(name: string, value: string): Promise<void>; removeItem(name: string): Promise<void> };
  export default AsyncStorage;
}
declare module 'expo-crypto' {
  export function getRandomBytes(length: number): Uint8Array;
}
declare module 'expo-secure-store' {
  export function getItemAsync(name: string): Promise<string | null>;
  export function setItemAsync(name: string, value: string): Promise<void>;
  export function deleteItemAsync(name: string): Promise<void>;
}
`;
const shownIn = (file: string): string[] =>
  [...readFileSync(path.join(client, file), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);
const examples = shownIn('README.md');
const [forApps = ''] = shownIn('../../docs/apps.md');

test.each([
  ['as a bundler finds it', { module: 'ESNext', moduleResolution: 'bundler', lib: ['ES2022', 'DOM'] }],
  ['as Node finds it', { module: 'NodeNext', moduleResolution: 'nodenext', lib: ['ES2022', 'DOM'] }],
  ['as older tools find it', { module: 'ESNext', moduleResolution: 'node10', ignoreDeprecations: '5.0', lib: ['ES2022', 'DOM'] }],
])('what README and apps.md show compiles under strict against the package, %s', (_name, options) => {
  expect(examples.length).toBeGreaterThan(7);
  expect(forApps).toContain('@storekeeper/client');
  writeFileSync(path.join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(path.join(folder, 'app.d.ts'), ofTheApp);
  writeFileSync(path.join(folder, 'readme.ts'), examples.join('\n'));
  writeFileSync(path.join(folder, 'apps.ts'), forApps);
  const compilerOptions = { target: 'ES2022', strict: true, noUncheckedIndexedAccess: true, noEmit: true, types: [], ...options };
  writeFileSync(path.join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['app.d.ts', 'readme.ts', 'apps.ts'] }));

  expect(tsc('-p', folder)).toBe('');
});

test('the package runs in Node as it is, and brings nothing along', () => {
  const program = "import * as client from '@storekeeper/client'; console.log(Object.keys(client).join(' '))";
  const exported = run(['--input-type=module', '-e', program]).trim().split(' ');

  expect(exported).toEqual(expect.arrayContaining(['createCart', 'createSession', 'createShop', 'each', 'keyOfTap', 'outcome', 'retry']));
  expect(JSON.parse(readFileSync(path.join(client, 'package.json'), 'utf8'))).not.toHaveProperty('dependencies');
});
