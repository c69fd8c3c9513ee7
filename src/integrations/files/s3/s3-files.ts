import { DeleteObjectCommand, GetObjectCommand, NoSuchKey, PutObjectCommand, S3Client, type S3ClientConfig } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { IntegrationError } from '../../integration-error';
import { addressSeconds, type PrivateFiles } from '../private-files';

export type Bucket = Readonly<{
  bucket: string;
  region: string;
  endpoint?: string | undefined;
  accessKeyId: string;
  secretAccessKey: string;
}>;

export const clientConfig = ({ region, endpoint, accessKeyId, secretAccessKey }: Bucket): S3ClientConfig => ({
  region,
  credentials: { accessKeyId, secretAccessKey },
  // The checksum of what an app sends later is not known when its address is signed.
  requestChecksumCalculation: 'WHEN_REQUIRED',
  responseChecksumValidation: 'WHEN_REQUIRED',
  requestHandler: { connectionTimeout: 5_000, requestTimeout: 60_000 },
  ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
});

/** A private folder of the bucket: nothing in it is opened without a signature. */
export function s3Files(settings: Bucket): PrivateFiles {
  const { bucket: Bucket } = settings;
  const client = new S3Client(clientConfig(settings));
  const at = (key: string) => ({ Bucket, Key: `private/${key}` });
  return {
    uploadUrl: (key, { type, size }) =>
      getSignedUrl(client, new PutObjectCommand({ ...at(key), ContentType: type, ContentLength: size }), {
        expiresIn: addressSeconds,
        signableHeaders: new Set(['host', 'content-type', 'content-length']),
      }),
    put: (key, content, type) =>
      asked(async () => void (await client.send(new PutObjectCommand({ ...at(key), Body: content, ContentType: type })))),
    get: (key, most) =>
      asked(async () => {
        try {
          const { Body, ContentLength = 0 } = await client.send(new GetObjectCommand(at(key)));
          if (!Body) return null;
          if (ContentLength <= most) return Buffer.from(await Body.transformToByteArray());
          await Body.transformToWebStream().cancel();
          return null;
        } catch (error) {
          if (error instanceof NoSuchKey) return null;
          throw error;
        }
      }),
    readUrl: (key, { type, name }) =>
      getSignedUrl(
        client,
        new GetObjectCommand({
          ...at(key),
          ResponseContentType: type,
          ResponseContentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
          ResponseCacheControl: 'private, no-store',
        }),
        { expiresIn: addressSeconds },
      ),
    remove: (key) => asked(async () => void (await client.send(new DeleteObjectCommand(at(key))))),
  };
}

async function asked<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new IntegrationError('s3', 'the bucket did not do what it was asked', true, error);
  }
}
