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
