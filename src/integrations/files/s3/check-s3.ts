import { GetObjectCommand, NoSuchKey, S3Client, S3ServiceException } from '@aws-sdk/client-s3';
import type { Connected } from '../../adapter';
import { IntegrationError } from '../../integration-error';
import { clientConfig, type Bucket } from './s3-files';

/** Whether the bucket knows the key and lets it read. Asked for a file nobody ever put, so that nothing is changed and nothing is sent. */
export async function checkS3(settings: Bucket, signal: AbortSignal): Promise<Connected> {
  const client = new S3Client({ ...clientConfig(settings), maxAttempts: 1 });
  try {
    await client.send(new GetObjectCommand({ Bucket: settings.bucket, Key: 'private/connection-test' }), { abortSignal: signal });
  } catch (error) {
    if (error instanceof NoSuchKey) return { account: settings.bucket };
    const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
    if (error instanceof S3ServiceException && status !== undefined && status >= 400 && status < 500)
      throw new IntegrationError('s3', `it answered ${status} (${error.name}: ${error.message})`, false, error);
    const why = status === undefined ? 'it does not answer' : `it answered ${status}`;
    throw new IntegrationError('s3', why, true, error);
  } finally {
    client.destroy();
  }
  return { account: settings.bucket };
}
