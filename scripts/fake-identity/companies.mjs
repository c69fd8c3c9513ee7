/**
 * Whom it can be: itself, or a company as the shop's adapters know it, under the name of the real one and with keys of its own. `nonce`: what
 * of the app's stands in the token.
 * @typedef {{ issuer: string | null, audience: string, algorithm: 'ES256' | 'RS256', nonce: 'plain' | 'sha256' }} Company
 * @type {Record<string, Company>}
 */
export const companies = {
  fake: { issuer: null, audience: 'demo-app', algorithm: 'ES256', nonce: 'plain' },
  google: { issuer: 'https://accounts.google.com', audience: 'demo.apps.googleusercontent.com', algorithm: 'RS256', nonce: 'plain' },
  apple: { issuer: 'https://appleid.apple.com', audience: 'com.example.demo', algorithm: 'RS256', nonce: 'sha256' },
  facebook: { issuer: 'https://limited.facebook.com', audience: '1234567890', algorithm: 'RS256', nonce: 'plain' },
};

/**
 * What the shop takes from its environment to know them. Apple's key signs what the shop asks it; here nobody looks at it.
 * @param {{ url: string, appleKey: string }} where @returns {Record<string, string>}
 */
export const environmentOf = ({ url, appleKey }) => ({
  FAKE_IDENTITY_URL: url,
  GOOGLE_CLIENT_IDS: companies.google.audience,
  GOOGLE_KEYS_URL: `${url}/keys`,
  APPLE_CLIENT_IDS: companies.apple.audience,
  APPLE_TEAM_ID: 'DEMO000000',
  APPLE_KEY_ID: 'DEMO000000',
  APPLE_PRIVATE_KEY: appleKey,
  APPLE_ID_URL: url,
  FACEBOOK_APP_ID: companies.facebook.audience,
  FACEBOOK_APP_SECRET: 'demo',
  FACEBOOK_KEYS_URL: `${url}/keys`,
  FACEBOOK_GRAPH_URL: url,
});
