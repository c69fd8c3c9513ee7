import type { PrivateFiles } from '../integrations/files/private-files';
import type * as s3 from '../integrations/files/s3/s3-files';
import { settings } from '../settings/settings';

/** The bucket of the shop, for files that only some may see; null where it has none. */
export function filesOfBucket(): PrivateFiles | null {
  const { provider, bucket, region, endpoint, accessKeyId, secretAccessKey } = settings().uploads;
  if (provider !== 's3' || !bucket || !accessKeyId || !secretAccessKey) return null;
  return (require('../integrations/files/s3/s3-files') as typeof s3).s3Files({ bucket, region, endpoint, accessKeyId, secretAccessKey });
}
