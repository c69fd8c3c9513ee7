type Plugin = Readonly<{
  name: string;
  enforce: 'pre';
  apply: 'build';
  transform(this: unknown, code: string, id: string): string | null;
  buildEnd(this: unknown, error?: Error): void;
}>;

const banner = '/components/MediaLibraryBanner.mjs';

/** Takes the bar away with which Strapi tells every member of staff of its blog: it has no switch. */
export function withoutBanner(): Plugin {
  let isFound = false;
  return {
    name: 'storekeeper-without-banner',
    enforce: 'pre',
    apply: 'build',
    transform(code, id) {
      if (!id.replaceAll('\\', '/').endsWith(banner)) return null;
      if (!code.includes('export { MediaLibraryBanner }')) throw new Error('The banner of Strapi is made otherwise: see src/admin/shell');
      isFound = true;
      return 'export const MediaLibraryBanner = () => null;';
    },
    buildEnd(error) {
      if (!error && !isFound) throw new Error('The banner of Strapi is not where it was: see src/admin/shell');
    },
  };
}
