export const appPlatforms = ['ios', 'android'] as const;
export type AppPlatform = (typeof appPlatforms)[number];

/** A version of the app as staff wrote it down. `minimum`: older ones no longer work with the shop. */
export type AppRelease = Readonly<{
  platform: AppPlatform;
  version: string;
  minimum: boolean;
  notes: string | null;
  storeUrl: string | null;
}>;

/** What an app is told of its versions. `message` says what the oldest that works brought, `storeUrl` where to update. */
export type AppVersions = Readonly<{ minimumVersion: string | null; storeUrl: string | null; message: string | null }>;

type Version = readonly [number, number, number];

/** Three numbers, such as 2.4.0; null for anything else. */
export function toVersion(text: string): Version | null {
  const parts = /^(\d{1,9})\.(\d{1,9})\.(\d{1,9})$/.exec(text)?.slice(1).map(Number);
  return parts ? (parts as [number, number, number]) : null;
}

const compare = (one: Version, other: Version): number =>
  one.map((part, index) => part - (other[index] ?? 0)).find((difference) => difference !== 0) ?? 0;

const newestFirst = (releases: readonly AppRelease[]): AppRelease[] =>
  releases
    .flatMap((release) => {
      const version = toVersion(release.version);
      return version ? [{ release, version }] : [];
    })
    .sort((one, other) => compare(other.version, one.version))
    .map(({ release }) => release);

/** The newest that is marked counts; the link is the newest there is, because stores have one page for all of them. */
export function appVersionsOf(releases: readonly AppRelease[], platform: AppPlatform): AppVersions {
  const own = newestFirst(releases.filter((release) => release.platform === platform));
  const minimum = own.find((release) => release.minimum);
  return {
    minimumVersion: minimum?.version ?? null,
    storeUrl: own.find(({ storeUrl }) => storeUrl)?.storeUrl ?? null,
    message: minimum?.notes ?? null,
  };
}

/** Whether a version is below the oldest that works. What is no version is not: nobody is turned away for a word we do not know. */
export function isTooOld(version: string, { minimumVersion }: AppVersions): boolean {
  const [asked, minimum] = [toVersion(version), toVersion(minimumVersion ?? '')];
  return asked !== null && minimum !== null && compare(asked, minimum) < 0;
}
