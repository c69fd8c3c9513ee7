import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { file as files } from '@strapi/utils';
import sharp from 'sharp';
import { DomainError } from '../../domain/domain-error';
import {
  isTooLarge,
  mostPixels,
  recipe,
  versionedName,
  versionIn,
  type Dimensions,
  type PictureNotes,
} from '../../domain/pictures/picture-sizes';
import { factsOf, makeSizes, uprightSize } from '../../shop/pictures/make-sizes';
import { sizeFile, versionOf, type StoredFile } from '../../shop/pictures/size-files';

type Incoming = StoredFile & { getStream: () => Readable; provider_metadata?: PictureNotes };
type Format = Readonly<{ key: string; file: StoredFile }>;
type Making = {
  isImage(file: Incoming): Promise<boolean>;
  isFaultyImage(file: Incoming): Promise<unknown>;
  isResizableImage(file: Incoming): Promise<boolean>;
  getDimensions(file: Incoming): Promise<Dimensions>;
  optimize(file: Incoming): Promise<Incoming>;
  generateThumbnail(file: Incoming): Promise<Incoming | null>;
  generateResponsiveFormats(file: Incoming): Promise<Format[]>;
};
type Storing = {
  upload(file: Incoming): Promise<unknown>;
  replace(file: Incoming, old: StoredFile): Promise<unknown>;
};
type Services = { extend(uid: string, change: (service: never) => object): unknown };

/** sharp calls it by the name of its container, which Strapi does not know. */
const isAvif = (facts: Awaited<ReturnType<typeof factsOf>>): boolean => facts?.compression === 'av1';

// Strapi limits a file to less than this.
const contentOf = (file: Incoming): Promise<Buffer> => files.streamToBuffer(file.getStream());

/**
 * Makes our sizes where Strapi makes its formats, so that it stores, replaces and deletes them with the picture at every provider, and
 * notes the version of what is uploaded. The thumbnail of the media library stays Strapi's.
 */
export function makePicturesAtUpload(strapi: Core.Strapi): void {
  const services = strapi.get('services') as unknown as Services;
  services.extend('plugin::upload.image-manipulation', (strapis: Making) => ({ ...strapis, ...making(strapis) }));
  services.extend('plugin::upload.provider', (strapis: Storing) => ({ ...strapis, ...notingVersions(strapis) }));
  keepForEver(strapi);
}

function making(strapis: Making): Making {
  return {
    async isImage(file) {
      const facts = await factsOf(await contentOf(file));
      if (facts && isTooLarge(facts))
        throw new DomainError('PICTURE_TOO_LARGE', `The picture has too many pixels: ${mostPixels / 1_000_000} million are the most`, {
          field: 'files',
          ...{ width: facts.width, height: facts.height, mostPixels },
        });
      return isAvif(facts) || strapis.isImage(file);
    },

    // Whatever it is called: a drawing may carry scripts.
    isFaultyImage: async (file) => (await factsOf(await contentOf(file)))?.format === 'svg' || (await strapis.isFaultyImage(file)) === true,

    isResizableImage: async (file) => isAvif(await factsOf(await contentOf(file))) || strapis.isResizableImage(file),

    async getDimensions(file) {
      const facts = await factsOf(await contentOf(file));
      return facts ? uprightSize(facts) : strapis.getDimensions(file);
    },

    // What Strapi writes anew no longer says on which side it lies.
    async optimize(file) {
      const content = await contentOf(file);
      const facts = await factsOf(content);
      if (!facts || (facts.orientation ?? 1) === 1) return strapis.optimize(file);
      const { format } = facts;
      const image = sharp(content, { limitInputPixels: mostPixels, animated: true }).autoOrient();
      if (format === 'jpeg' || format === 'webp' || format === 'png') image.toFormat(format, { quality: 90 });
      const { data, info } = await image.keepIccProfile().toBuffer({ resolveWithObject: true });
      const { filepath: _filepath, ...rest } = file;
      const upright = { width: info.width, height: info.pageHeight ?? info.height };
      return { ...rest, ...upright, size: data.length / 1_000, sizeInBytes: data.length, getStream: () => Readable.from([data]) };
    },

    async generateThumbnail(file) {
      const { filepath: _filepath, ...streamed } = file;
      const made = await strapis.generateThumbnail(streamed);
      if (!made) return null;
      const content = await contentOf(made);
      return Object.assign(made, { hash: versionedName(made.hash, versionOf(content)) });
    },

    async generateResponsiveFormats(file) {
      const { color, sizes: made } = await makeSizes(await contentOf(file));
      Object.assign((file.provider_metadata ??= {}), { color, recipe });
      return made.map((size) => sizeFile(file, size));
    },
  };
}

/** Thumbnails and sizes do, what was uploaded does not. */
const namesItsVersion = ({ hash, ext }: StoredFile): boolean => versionIn(`${hash}${ext}`, undefined) !== null;

function notingVersions(strapis: Storing): Storing {
  const note = async (file: Incoming): Promise<void> => {
    if (namesItsVersion(file)) return;
    const notes = (file.provider_metadata ??= {});
    notes.version = versionOf(await contentOf(file));
  };
  return {
    async upload(file) {
      await note(file);
      return strapis.upload(file);
    },
    async replace(file, old) {
      await note(file);
      return strapis.replace(file, old);
    },
  };
}

type Options = Readonly<Record<string, unknown>>;
type Send = (file: StoredFile, options?: Options) => Promise<unknown>;
type Provider = {
  uploadStream: Send;
  delete: Send;
  extend(methods: Readonly<Record<string, (file: StoredFile, second?: never) => Promise<unknown>>>): void;
};

const forEver = 'public, max-age=31536000, immutable';
/** Strapi replaces what lies under the same name. */
const forMinutes = 'public, max-age=300';

/** A bucket answers by itself: how long what lies there may be kept is said when it is put there. */
function keepForEver(strapi: Core.Strapi): void {
  if (strapi.config.get('plugin::upload.provider') !== 'aws-s3') return;
  const provider = strapi.plugin('upload')['provider' as never] as Provider;
  const send = provider.uploadStream.bind(provider);
  const uploadStream: Send = (file, options) => send(file, { ...options, CacheControl: namesItsVersion(file) ? forEver : forMinutes });
  provider.extend({
    uploadStream,
    upload: uploadStream,
    // The provider's own is told nothing of how long it may be kept.
    async replaceStream(file: StoredFile, old?: StoredFile) {
      await uploadStream(file);
      if (old && (old.hash !== file.hash || old.ext !== file.ext)) await provider.delete(old);
    },
  });
}
