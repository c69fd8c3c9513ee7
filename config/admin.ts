import { settings } from '../src/settings/settings';

export default () => {
  const { secrets, rateLimitFactor } = settings();
  return {
    auth: { secret: secrets.adminJwt },
    apiToken: { salt: secrets.apiTokenSalt },
    transfer: { token: { salt: secrets.transferTokenSalt } },
    secrets: { encryptionKey: secrets.encryptionKey },
    // Strapi's own, of five sign-ins in five minutes.
    rateLimit: { enabled: rateLimitFactor > 0 },
    // Without a shop window to show, the panel would send staff to the documentation of Strapi.
    preview: { enabled: false },
    flags: { nps: false, promoteEE: false, docLinks: false },
  };
};
