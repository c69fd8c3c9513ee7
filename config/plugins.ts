import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { settings } from '../src/settings/settings';

export default () => {
  const { secrets, uploads } = settings();
  return {
    ...localPlugins(),
    'users-permissions': {
      config: {
        jwtSecret: secrets.customerJwt,
        jwtManagement: 'refresh',
        // Native apps keep the refresh token themselves; a cookie would be lost on them.
        sessions: {
          accessTokenLifespan: 600,
          maxRefreshTokenLifespan: 30 * 24 * 3600,
          idleRefreshTokenLifespan: 14 * 24 * 3600,
          httpOnly: false,
        },
        // Ours count by account and address, on every instance (src/http/rate-limits.ts).
        ratelimit: { enabled: false },
      },
    },
    upload: {
      config: {
        sizeLimit: 10 * 1024 * 1024,
        // SVG may carry scripts, so staff upload pixels only.
        security: {
          allowedTypes: ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif', 'application/pdf', 'video/mp4'],
          deniedTypes: ['image/svg+xml', 'text/html'],
        },
        ...(uploads.provider === 's3' ? s3(uploads) : {}),
      },
    },
    // Our own OpenAPI (docs/openapi.json) is made from the schemas that check the requests.
    i18n: { enabled: true },
  };
};

/**
 * Every folder below src/plugins that has a package.json. From where it stands it finds the sources, which the panel is built of, and
 * from where it is compiled to what was compiled of them.
 */
function localPlugins(): Record<string, { enabled: true; resolve: string }> {
  const folder = path.join(__dirname, '../src/plugins');
  const names = existsSync(folder) ? readdirSync(folder) : [];
  const plugins = names.filter((name) => existsSync(path.join(folder, name, 'package.json')));
  return Object.fromEntries(plugins.map((name) => [name, { enabled: true, resolve: path.join(folder, name) }]));
}

function s3(uploads: ReturnType<typeof settings>['uploads']) {
  return {
    provider: 'aws-s3',
    providerOptions: {
      baseUrl: uploads.mediaUrl,
      rootPath: 'media',
      s3Options: {
        credentials: { accessKeyId: uploads.accessKeyId, secretAccessKey: uploads.secretAccessKey },
        region: uploads.region,
        ...(uploads.endpoint
          ? // Stores that are not Amazon's refuse the checksums the SDK adds by default.
            {
              endpoint: uploads.endpoint,
              forcePathStyle: true,
              requestChecksumCalculation: 'WHEN_REQUIRED',
              responseChecksumValidation: 'WHEN_REQUIRED',
            }
          : {}),
        params: { Bucket: uploads.bucket, ACL: undefined },
      },
    },
  };
}
