import { exposedHeaders } from '../src/settings/exposed-headers';
import { settings } from '../src/settings/settings';

export default () => {
  const { server, uploads } = settings();
  const media = uploads.mediaUrl ? [new URL(uploads.mediaUrl).origin] : [];
  return [
    'global::request-id',
    'global::request-log',
    'global::shared-answers',
    'global::outage',
    'global::error-codes',
    'strapi::errors',
    'global::refusals',
    {
      name: 'strapi::security',
      config: {
        contentSecurityPolicy: {
          useDefaults: true,
          directives: {
            'connect-src': ["'self'", 'https:'],
            'img-src': ["'self'", 'data:', 'blob:', ...media],
            'media-src': ["'self'", 'data:', 'blob:', ...media],
            upgradeInsecureRequests: null,
          },
        },
      },
    },
    {
      name: 'strapi::cors',
      config: {
        // Strapi's own default echoes any origin back with credentials. Mobile apps need no CORS at all.
        origin: [...server.corsOrigins],
        headers: [
          'Content-Type',
          'Authorization',
          'Idempotency-Key',
          'X-Device-Secret',
          'X-Cart-Token',
          'X-App-Version',
          'X-App-Platform',
          'X-Request-Id',
          'If-Match',
          'If-None-Match',
        ],
        expose: exposedHeaders,
        credentials: server.corsOrigins.length > 0,
      },
    },
    'global::app-version',
    'strapi::query',
    'global::query-guard',
    // Strapi insists on having it; ours reads the bodies, each as far as its route wants one.
    { name: 'strapi::body', config: { multipart: false, parsedMethods: [] } },
    'global::body',
    'global::staff-bodies',
    'global::ended-sessions',
    'strapi::session',
    'global::upload-versions',
    'strapi::favicon',
    'strapi::public',
  ];
};
