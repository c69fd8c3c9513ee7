import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { StripeDouble } from './stripe-double';

const program = path.resolve(__dirname, '../../../node_modules/@stripe/cli/bin/shim.js');

/** Runs Stripe's own command line against the double, as somebody who has never heard of us. Answers what it printed. */
export function stripeCli({ url, secretKey }: Pick<StripeDouble, 'url' | 'secretKey'>, ...args: string[]): Promise<string> {
  const home = mkdtempSync(path.join(tmpdir(), 'stripe-cli-'));
  const env = {
    PATH: process.env.PATH,
    HOME: home,
    XDG_CONFIG_HOME: home,
    STRIPE_CLI_TELEMETRY_OPTOUT: '1',
    // It looks for a newer version of itself before it begins. Nobody is there: it goes on at once, with or without internet.
    HTTPS_PROXY: 'http://127.0.0.1:9',
  };
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [program, ...args, '--api-base', url, '--api-key', secretKey],
      { env, timeout: 20_000 },
      (error, out, err) => (error ? reject(new Error(`stripe ${args.join(' ')}\n${out}${err}`)) : resolve(out)),
    );
  });
}
