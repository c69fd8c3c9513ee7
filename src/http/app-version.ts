import type { IncomingHttpHeaders } from 'node:http';
import { appPlatforms, toVersion, type AppPlatform } from '../domain/store/app-versions';

export type App = Readonly<{ platform: AppPlatform; version: string }>;

/** Whether apps that are too old are turned away here. What they ask first tells them where to update. `path` is without `/api`. */
export const turnsOldAppsAway = (path: string): boolean =>
  /^\/(?:storefront|carts|orders|payments|auth)(?:\/|$)/.test(path) && !/^\/storefront\/bootstrap\/?$/.test(path);

/** Which app asks, as its headers say; null where they say nothing that can be understood, and then nobody is turned away for it. */
export function appOf(headers: IncomingHttpHeaders): App | null {
  const named = String(headers['x-app-platform'] ?? '').toLowerCase();
  const version = String(headers['x-app-version'] ?? '');
  const platform = appPlatforms.find((each) => each === named);
  return platform && toVersion(version) ? { platform, version } : null;
}

/** The app that may have to be turned away from this address; null where nothing has to be asked. */
export const appToCheck = (path: string, headers: IncomingHttpHeaders): App | null =>
  path.startsWith('/api/') && turnsOldAppsAway(path.slice('/api'.length)) ? appOf(headers) : null;
