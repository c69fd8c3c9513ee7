import type { PrivateFiles } from '../integrations/files/private-files';
import { s3Files } from '../integrations/files/s3/s3-files';
import { settings } from '../settings/settings';

/** The bucket of the shop, for files that only some may see; null where it has none. */
export function filesOfBucket(): PrivateFiles | null {
  const { provider, bucket, region, endpoint, accessKeyId, secretAccessKey } = settings().uploads;
  if (provider !== 's3' || !bucket || !accessKeyId || !secretAccessKey) return null;
  return s3Files({ bucket, region, endpoint, accessKeyId, secretAccessKey });
}
