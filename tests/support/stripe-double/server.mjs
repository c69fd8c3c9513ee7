/**
 * The double in a process of its own: `node tests/support/stripe-double/server.mjs`. Settings are JSON in STRIPE_DOUBLE;
 * it prints `{"ready":true,"port":…}`. Another program may import `startStripeDouble` from here instead.
 */
import { registerHooks } from 'node:module';
import path from 'node:path';

// Node runs TypeScript by itself, but looks for files by their whole names, and the rest of the tests leaves the ending away.
registerHooks({
  resolve(specifier, context, next) {
    const isOurs = context.parentURL?.startsWith(new URL('.', import.meta.url).href) && specifier.startsWith('./');
    return isOurs && !path.extname(specifier)
      ? { url: new URL(`${specifier}.ts`, context.parentURL).href, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context);
  },
});

const schemas = path.resolve(import.meta.dirname, '../../contract/stripe/schemas');

/** @param {import('./stripe-double').DoubleSettings} [settings] @returns {Promise<import('./stripe-double').StripeDouble>} */
export async function startStripeDouble(settings = {}) {
  // A variable, so that it is resolved by the hook above and not looked up as a file of that name.
  const module = './stripe-double';
  return (await import(module)).startStripeDouble({ schemas, ...settings });
}

if (process.argv[1] === import.meta.filename) {
  const double = await startStripeDouble(JSON.parse(process.env.STRIPE_DOUBLE ?? '{}'));
  const ready = { ready: true, port: double.api.port };
  if (process.send) process.send(ready);
  else console.log(JSON.stringify(ready));
  process.on('SIGTERM', () => double.stop().then(() => process.exit(0)));
}
