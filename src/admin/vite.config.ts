import { labelScopes } from './scopes/label-scopes';
import { withoutBanner } from './shell/without-banner';

declare const __dirname: string;

/** Strapi builds the panel with what this answers. */
export default <Config extends Readonly<{ plugins?: readonly unknown[] }>>(config: Config): Config => ({
  ...config,
  plugins: [...(config.plugins ?? []), withoutBanner(), labelScopes(`${__dirname.replaceAll('\\', '/')}/scopes/scope-label.ts`)],
});
