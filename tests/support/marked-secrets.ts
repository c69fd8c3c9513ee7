import { createHash, generateKeyPairSync } from 'node:crypto';

/** Letters nobody else has, the same each time they are asked for. */
const own = (name: string, letters = 32): string => createHash('sha512').update(`marked ${name}`).digest('hex').repeat(2).slice(0, letters);
const whsec = (name: string) => `whsec_${Buffer.from(own(name)).toString('base64')}`;
const pem = { format: 'pem', type: 'pkcs8' } as const;
const appleKey = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export(pem).toString();
const googleKey = generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey.export(pem).toString();

type Set = Readonly<Record<string, string>>;
type Marked = Readonly<{ shown: Set; secret: Set }>;

/** Every neighbour that has secrets, set up whole, each at `address`; and where the operator says they are. */
export function markedSecrets(address: string, smtpPort: number) {
  const operators: Set = {
    ...{ STOREKEEPER_MODE: 'demo', STRIPE_API_URL: address, WAYFORPAY_API_URL: address, TWILIO_API_URL: address, EXPO_API_URL: address },
    ...{ FCM_API_URL: address, HUBSPOT_API_URL: address, KEYCRM_API_URL: address, GOOGLE_ANALYTICS_API_URL: address },
    ...{ GOOGLE_MAPS_API_URL: address, NOVA_POSHTA_API_URL: address, NOVA_POSHTA_PRINT_URL: address },
    ...{ APPLE_ID_URL: address, FACEBOOK_KEYS_URL: `${address}/keys`, FACEBOOK_GRAPH_URL: address },
  };
  const account = {
    ...{ type: 'service_account', project_id: 'polonyna', client_email: 'push@polonyna.iam.gserviceaccount.com' },
    ...{ private_key: googleKey, token_uri: `${address.replace('localhost', '127.0.0.1')}/token` },
  };
  const all: Readonly<Record<string, Marked>> = {
    'payments/stripe': {
      shown: { STRIPE_PUBLISHABLE_KEY: 'pk_test_shown', STRIPE_MERCHANT_COUNTRY: 'UA' },
      secret: { STRIPE_SECRET_KEY: `sk_test_${own('stripe')}`, STRIPE_WEBHOOK_SECRETS: `whsec_${own('stripe hooks')}` },
    },
    'payments/wayforpay': {
      shown: { WAYFORPAY_MERCHANT_ACCOUNT: 'shop', WAYFORPAY_MERCHANT_DOMAIN: 'shop.test' },
      secret: { WAYFORPAY_SECRET_KEY: own('wayforpay') },
    },
    'sms/twilio': {
      shown: { TWILIO_ACCOUNT_SID: `AC${own('sid')}`, TWILIO_FROM: '+380501112233' },
      secret: { TWILIO_AUTH_TOKEN: own('twilio') },
    },
    'push/expo': { shown: {}, secret: { EXPO_ACCESS_TOKEN: own('expo') } },
    'push/fcm': { shown: {}, secret: { FCM_SERVICE_ACCOUNT: JSON.stringify(account) } },
    'identity/apple': {
      shown: { APPLE_CLIENT_IDS: 'test.polonyna', APPLE_TEAM_ID: 'TEAM', APPLE_KEY_ID: 'KEY' },
      secret: { APPLE_PRIVATE_KEY: appleKey },
    },
    'identity/facebook': { shown: { FACEBOOK_APP_ID: '12345' }, secret: { FACEBOOK_APP_SECRET: own('facebook') } },
    'crm/hubspot': { shown: {}, secret: { HUBSPOT_SERVICE_KEY: own('hubspot'), HUBSPOT_CLIENT_SECRET: own('hubspot client') } },
    'crm/keycrm': { shown: { KEYCRM_SOURCE_ID: '7' }, secret: { KEYCRM_API_KEY: own('keycrm') } },
    'crm/signed-http': { shown: { CRM_URL: `${address}/crm` }, secret: { CRM_SECRET: whsec('crm') } },
    'website/signed-http': { shown: { WEBSITE_URL: `${address}/website` }, secret: { WEBSITE_SECRET: whsec('website') } },
    'website/woocommerce': {
      shown: { WOOCOMMERCE_URL: address, WOOCOMMERCE_KEY: `ck_${own('woo key', 40)}` },
      secret: { WOOCOMMERCE_SECRET: `cs_${own('woo', 40)}`, WOOCOMMERCE_WEBHOOK_SECRET: own('woo hooks') },
    },
    'analytics/google-analytics': {
      shown: { GOOGLE_ANALYTICS_MEASUREMENT_ID: 'G-AB12CD34EF' },
      secret: { GOOGLE_ANALYTICS_API_SECRET: own('google analytics') },
    },
    'analytics/posthog': { shown: { POSTHOG_HOST: address }, secret: { POSTHOG_PROJECT_KEY: `phc_${own('posthog')}` } },
    'carriers/nova-poshta': {
      shown: { NOVA_POSHTA_SENDER_OFFICE: '7b422fc3-e1b8-11e3-8c4a-0050568002cf', NOVA_POSHTA_SENDER_PHONE: '+380501112233' },
      secret: { NOVA_POSHTA_API_KEY: own('nova poshta') },
    },
    'maps/google-maps': { shown: {}, secret: { GOOGLE_MAPS_API_KEY: own('google-maps') } },
    'mail/smtp': {
      shown: { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(smtpPort), MAIL_FROM: 'Shop <shop@polonyna.test>', SMTP_USERNAME: 'shop' },
      secret: { SMTP_PASSWORD: own('smtp') },
    },
  };
  return { operators, all };
}

const lineOf = (key: string): string => key.split('\n')[1] ?? '';

/** What must stand nowhere in clear: of a key of several lines its first one. */
export const marksOf = (all: Readonly<Record<string, Marked>>): string[] =>
  Object.values(all)
    .flatMap(({ secret }) => Object.values(secret))
    .map((secret) =>
      secret.startsWith('{') ? lineOf(googleKey) : secret.startsWith('-----') ? lineOf(appleKey) : secret.replace(/^whsec_/, ''),
    );
