import { z } from 'zod';
import { defineAdapter } from '../../adapter';
import type * as checks from './check-s3';
import type * as files from './s3-files';

const text = z.string().min(1).optional();

export const s3 = defineAdapter({
  name: 's3',
  title: 'S3',
  about: {
    en: 'Pictures, and what customers send to support, lie in a bucket of Amazon S3 or of anything that speaks as it does.',
    uk: 'Зображення й те, що покупці надсилають у підтримку, лежать у бакеті Amazon S3 або сумісного з ним сховища.',
  },
  isOperators: true,
  variables: {
    UPLOADS: z.string().default('local'),
    S3_BUCKET: text,
    S3_REGION: z.string().min(1).default('auto'),
    S3_ENDPOINT: z.url().optional(),
    S3_ACCESS_KEY_ID: text,
    S3_SECRET_ACCESS_KEY: text,
  },
  operatorsSecrets: ['S3_SECRET_ACCESS_KEY'],
  settings: ({
    UPLOADS: where,
    S3_BUCKET: bucket,
    S3_REGION: region,
    S3_ENDPOINT: endpoint,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  }) => (where === 's3' && bucket && accessKeyId && secretAccessKey ? { bucket, region, endpoint, accessKeyId, secretAccessKey } : null),
  // Its SDK is large: it is loaded where it is set up.
  create: (settings) => (require('./s3-files') as typeof files).s3Files(settings),
  check: (settings, signal) => (require('./check-s3') as typeof checks).checkS3(settings, signal),
});
