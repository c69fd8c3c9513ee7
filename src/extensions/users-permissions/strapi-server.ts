type Plugin = { routes: Record<string, () => { type: string; routes: object[] }> };

/**
 * Takes the plugin's doors for apps away: sign-in by any user name, tokens that never expire, users listed to whoever holds an
 * API token. Accounts have ours, with their contract (src/api/account). What staff use in the panel stays as it is.
 */
export default function narrowDoors(plugin: Plugin): Plugin {
  if (!plugin.routes['content-api'])
    throw new Error('The users-permissions plugin has no routes for apps any more: look at what it opens now');
  plugin.routes['content-api'] = () => ({ type: 'content-api', routes: [] });
  return plugin;
}
