import { winston } from '@strapi/logger';
import { logFormat } from '../src/http/log-format';
import { logOutput } from '../src/http/log-output';
import { settings } from '../src/settings/settings';

export default () => {
  const { server } = settings();
  return {
    host: server.host,
    port: server.port,
    ...(server.publicUrl ? { url: server.publicUrl } : {}),
    app: { keys: [...server.appKeys] },
    // With a count, the client's address is the one our own proxy saw and not one the client made up.
    proxy: { koa: server.trustedProxies > 0, maxIpsCount: server.trustedProxies },
    http: { serverOptions: { requestTimeout: 30_000, keepAliveTimeout: 65_000, headersTimeout: 20_000 } },
    logger: {
      config: { level: server.logLevel, format: logFormat(), transports: [new winston.transports.Stream({ stream: logOutput })] },
      ...{ updates: { enabled: false }, startup: { enabled: false } },
    },
    transfer: { remote: { enabled: false } },
    webhooks: { populateRelations: false },
  };
};
