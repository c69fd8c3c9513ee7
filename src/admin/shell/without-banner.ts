import { changedModule } from '../kit/changed-module';

const seeIn = 'src/admin/shell';

/** Takes the bar away with which Strapi tells every member of staff of its blog: it has no switch. */
export const withoutBanner = () =>
  changedModule({
    file: '/components/MediaLibraryBanner.mjs',
    seeIn,
    change(code) {
      if (!code.includes('export { MediaLibraryBanner }')) throw new Error(`The banner of Strapi is made otherwise: see ${seeIn}`);
      return 'export const MediaLibraryBanner = () => null;';
    },
  });
