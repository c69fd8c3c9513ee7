type Plugin = { routes: Record<string, (strapi: unknown) => { routes: object[] }> };

/**
 * Takes the plugin's doors for apps away: sign-in by any user name, tokens that never expire, users listed to whoever holds an
 * API token. Accounts have ours, with their contract (src/api/account). What staff use in the panel stays as it is.
 */
export default function narrowDoors(plugin: Plugin): Plugin {
  const all = plugin.routes['content-api'];
  if (!all) throw new Error('The users-permissions plugin has no routes for apps any more: look at what it opens now');
  plugin.routes['content-api'] = (strapi) => ({ ...all(strapi), routes: [] });
  return plugin;
}
