import type { Core } from '@strapi/strapi';
import { appPlatforms, appVersionsOf, type AppPlatform, type AppVersions } from '../../domain/store/app-versions';

export type VersionsByPlatform = Readonly<Record<AppPlatform, AppVersions>>;

/** What apps of each platform are told of their versions, as it stands. */
export async function loadAppVersions(strapi: Core.Strapi): Promise<VersionsByPlatform> {
  const rows = await strapi.db.connection('app_releases').select('platform', 'version', 'minimum', 'notes', 'store_url');
  const releases = rows.map(({ store_url: storeUrl, ...release }) => ({ ...release, storeUrl }));
  const [ios, android] = appPlatforms.map((platform) => appVersionsOf(releases, platform)) as [AppVersions, AppVersions];
  return { ios, android };
}

// Where nobody hears of changes, they are noticed after this long.
const lifetimeMs = 5_000;
let known: { versions: VersionsByPlatform; until: number } | undefined;
let changes = 0;

/** Has them read again: what was begun before is not remembered either. */
export const forgetAppVersions = (): void => {
  changes += 1;
  known = undefined;
};

/** What is remembered of them, for who cannot wait; null where nothing is. */
export const knownAppVersions = (): VersionsByPlatform | null => (known && known.until > Date.now() ? known.versions : null);

/** The same, remembered for some seconds: each request of an app asks. */
export async function appVersions(strapi: Core.Strapi): Promise<VersionsByPlatform> {
  const remembered = knownAppVersions();
  if (remembered) return remembered;
  const before = changes;
  const versions = await loadAppVersions(strapi);
  if (changes === before) known = { versions, until: Date.now() + lifetimeMs };
  return versions;
}
