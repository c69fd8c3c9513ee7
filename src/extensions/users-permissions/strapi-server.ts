type Route = Readonly<{ method: string; path: string }>;
type Plugin = { routes: Record<string, (strapi: unknown) => { routes: Route[] }> };

/** Of the plugin's own doors for apps only this one stays open: accounts have ours, with their contract (src/api/account). */
const kept = (route: Route) => route.method === 'GET' && route.path === '/users/me';

/**
 * Takes the plugin's doors for apps away: sign-in by any user name, tokens that never expire, users listed to whoever holds an
 * API token. What staff use in the panel stays as it is.
 */
export default function narrowDoors(plugin: Plugin): Plugin {
  const all = plugin.routes['content-api'];
  if (!all) throw new Error('The users-permissions plugin has no routes for apps any more: look at what it opens now');
  plugin.routes['content-api'] = (strapi) => {
    const made = all(strapi);
    return { ...made, routes: made.routes.filter(kept) };
  };
  return plugin;
}
