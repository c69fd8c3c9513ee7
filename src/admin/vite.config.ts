import { wordRoles } from './roles/word-roles';
import { labelScopes } from './scopes/label-scopes';
import { withoutBanner } from './shell/without-banner';

declare const __dirname: string;
const here = __dirname.replaceAll('\\', '/');

/** Strapi builds the panel with what this answers. */
export default <Config extends Readonly<{ plugins?: readonly unknown[] }>>(config: Config): Config => ({
  ...config,
  plugins: [...(config.plugins ?? []), withoutBanner(), labelScopes(`${here}/scopes/scope-label.ts`), ...wordRoles(`${here}/roles`)],
});
