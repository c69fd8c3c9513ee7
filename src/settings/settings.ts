import { z } from 'zod';
import { failpoints } from '../jobs/failpoint';
import { neighbourVariables, readNeighbourSettings } from './neighbour-settings';

/** Strapi signs sessions and tokens with these. Sixteen characters is the least that is not guessed. */
const secret = z.string().min(16, 'must be at least 16 characters long');
const flag = z.enum(['true', 'false']).transform((value) => value === 'true');
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

/** As Strapi asks of everybody who signs in to the panel. */
const adminPassword = z
  .string()
  .min(8, 'must be at least 8 characters long')
  .regex(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)/, 'must hold a small letter, a capital letter and a digit');

const environment = z
  .object({
    STOREKEEPER_MODE: z.enum(['shop', 'demo', 'empty', 'build']).default('shop'),
    HOST: z.string().min(1).default('0.0.0.0'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(1337),
    PUBLIC_URL: z.url().optional(),
    TRUSTED_PROXIES: z.coerce.number().int().min(0).default(0),
    CORS_ORIGINS: list.default([]),
    LOG_LEVEL: z.enum(['error', 'warn', 'info', 'http', 'debug']).default('http'),

    DATABASE_URL: z.url(),
    DATABASE_SSL: flag.default(false),
    DATABASE_POOL_MAX: z.coerce.number().int().min(2).max(200).default(20),
    ALLOW_SCHEMA_DROP: list
      .refine(
        (names) => names.every((name) => /^\w+(\.\w+)?$/.test(name)),
        'must be tables and columns, such as cmp_things,products.old_name',
      )
      .default([]),

    APP_KEYS: list.refine(
      (keys) => keys.length > 0 && keys.every((key) => key.length >= 16),
      'must hold keys of at least 16 characters, separated by commas',
    ),
    API_TOKEN_SALT: secret,
    ADMIN_JWT_SECRET: secret,
    TRANSFER_TOKEN_SALT: secret,
    ENCRYPTION_KEY: secret,
    ENCRYPTION_KEY_BEFORE: list
      .refine((keys) => keys.every((key) => key.length >= 16), 'must hold keys of at least 16 characters')
      .default([]),
    JWT_SECRET: secret,

    UPLOADS: z.enum(['local', 's3']).default('local'),
    S3_BUCKET: z.string().min(1).optional(),
    S3_REGION: z.string().min(1).default('auto'),
    S3_ENDPOINT: z.url().optional(),
    S3_ACCESS_KEY_ID: z.string().min(1).optional(),
    S3_SECRET_ACCESS_KEY: z.string().min(1).optional(),
    MEDIA_URL: z.url().optional(),

    APP_LINK_URL: z
      .string()
      .regex(/^[a-z][a-z0-9+.-]*:\/\/\S+$/i, 'must be an address, such as myshop://account or https://shop.example/app')
      .optional(),

    PASSKEY_DOMAIN: z
      .string()
      .regex(/^([a-z0-9-]+\.)+[a-z]{2,}$|^localhost$/, 'must be a domain, such as shop.example')
      .optional(),
    PASSKEY_ORIGINS: list
      .refine(
        (origins) => origins.every((origin) => /^(https:\/\/[^/\s]+|http:\/\/localhost(:\d+)?|android:apk-key-hash:[\w-]+)$/.test(origin)),
        'must be such as https://shop.example or android:apk-key-hash:…, separated by commas',
      )
      .default([]),
    SMS_COUNTRIES: list
      .refine((countries) => countries.every((country) => /^[A-Z]{2}$/.test(country)), 'must be codes of countries, such as UA,PL')
      .default([]),
    SMS_MOST_A_DAY: z.coerce.number().int().min(0).max(10_000_000).default(1_000),
    SMS_ALERT_ABOVE: z.coerce.number().int().min(0).max(10_000_000).default(200),

    ACTIVITY_ARCHIVE_MONTHS: z.coerce.number().int().min(25).max(1_200).default(60),

    PRIVATE_HOSTS: list
      .refine(
        (hosts) => hosts.every((host) => /^[a-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/.test(host)),
        'must be such as erp.local,10.0.0.5:8080',
      )
      .default([]),

    RATE_LIMIT_FACTOR: z.coerce.number().min(0).max(1_000_000).default(1),

    RUN_JOBS: flag.default(true),
    ORDER_SERIES: z
      .string()
      .regex(/^[A-Z0-9]{1,8}$/, 'must be one to eight capital letters or digits')
      .optional(),

    STOREKEEPER_FAILPOINT: z.enum(failpoints).optional(),

    FIRST_ADMIN_EMAIL: z.email().optional(),
    FIRST_ADMIN_PASSWORD: adminPassword.optional(),
    DEMO_ADMIN_EMAIL: z.email().optional(),
    DEMO_ADMIN_PASSWORD: z.string().min(8).optional(),
    FAKE_SYSTEMS_URL: z.url().optional(),
    FAKE_SYSTEMS_SECRET: z.string().startsWith('whsec_').optional(),
  })
  .superRefine((env, check) => {
    for (const [name, other] of [
      ['FIRST_ADMIN_EMAIL', 'FIRST_ADMIN_PASSWORD'],
      ['FIRST_ADMIN_PASSWORD', 'FIRST_ADMIN_EMAIL'],
    ] as const)
      if (env[other] && !env[name]) check.addIssue({ code: 'custom', path: [name], message: `is needed beside ${other}` });
    if (env.UPLOADS !== 's3') return;
    for (const name of ['S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const) {
      if (!env[name]) check.addIssue({ code: 'custom', path: [name], message: 'is needed when UPLOADS is s3' });
    }
  });

/** Every variable the app reads, for the test that compares it with .env.example. */
export const environmentNames: readonly string[] = [...new Set([...Object.keys(environment.shape), ...neighbourVariables])];

// Compiling and generating types read the configuration but open no connection and sign nothing.
const buildEnvironment = {
  DATABASE_URL: 'postgres://build@localhost/build',
  ...Object.fromEntries(
    ['APP_KEYS', 'API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'JWT_SECRET'].map((name) => [
      name,
      'only-for-building',
    ]),
  ),
};

/** Reads and checks the environment. Names every variable that is wrong, never its value. */
export function readSettings(source: NodeJS.ProcessEnv) {
  // An empty line in .env means "not set".
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const values = given.STOREKEEPER_MODE === 'build' ? { ...given, ...buildEnvironment } : given;
  const result = environment.safeParse(values);
  const { payments, identity, carriers, crm, website, analytics, sms, push, mail, activityArchive, maps, issues } =
    readNeighbourSettings(values);
  const faults = [...(result.error?.issues ?? []), ...issues].map(({ path, code, message }) => {
    const name = String(path[0]);
    return `${name}: ${given[name] === undefined && code !== 'custom' ? 'is missing' : message}`;
  });
  if (given.STOREKEEPER_FAILPOINT && given.NODE_ENV === 'production')
    faults.push('STOREKEEPER_FAILPOINT: kills the shop on purpose and must not be set in production');
  if (!result.success || faults.length > 0)
    throw new Error(
      `These environment variables need your attention (.env.example says what each is for):\n${[...new Set(faults)].map((fault) => `  ${fault}`).join('\n')}`,
    );
  const env = result.data;
  return {
    mode: env.STOREKEEPER_MODE,
    server: {
      host: env.HOST,
      port: env.PORT,
      publicUrl: env.PUBLIC_URL,
      trustedProxies: env.TRUSTED_PROXIES,
      corsOrigins: env.CORS_ORIGINS,
      logLevel: env.LOG_LEVEL,
      appKeys: env.APP_KEYS,
    },
    database: { url: env.DATABASE_URL, ssl: env.DATABASE_SSL, poolMax: env.DATABASE_POOL_MAX, mayGo: env.ALLOW_SCHEMA_DROP },
    secrets: {
      apiTokenSalt: env.API_TOKEN_SALT,
      adminJwt: env.ADMIN_JWT_SECRET,
      transferTokenSalt: env.TRANSFER_TOKEN_SALT,
      encryptionKey: env.ENCRYPTION_KEY,
      encryptionKeysBefore: env.ENCRYPTION_KEY_BEFORE,
      customerJwt: env.JWT_SECRET,
    },
    uploads: {
      provider: env.UPLOADS,
      bucket: env.S3_BUCKET,
      region: env.S3_REGION,
      endpoint: env.S3_ENDPOINT,
      accessKeyId: env.S3_ACCESS_KEY_ID,
      secretAccessKey: env.S3_SECRET_ACCESS_KEY,
      mediaUrl: env.MEDIA_URL,
    },
    payments,
    identity,
    carriers,
    crm,
    analytics,
    sms,
    push,
    mail,
    website,
    maps,
    activityArchive,
    activityArchiveMonths: env.ACTIVITY_ARCHIVE_MONTHS,
    account: {
      appLink: env.APP_LINK_URL ?? null,
      sms: { countries: env.SMS_COUNTRIES, mostADay: env.SMS_MOST_A_DAY, alertAbove: env.SMS_ALERT_ABOVE },
    },
    passkeys: env.PASSKEY_DOMAIN ? { rpId: env.PASSKEY_DOMAIN, origins: [`https://${env.PASSKEY_DOMAIN}`, ...env.PASSKEY_ORIGINS] } : null,
    privateHosts: env.PRIVATE_HOSTS,
    rateLimitFactor: env.RATE_LIMIT_FACTOR,
    jobs: { run: env.RUN_JOBS },
    orderSeries: env.ORDER_SERIES ?? null,
    failpoint: env.STOREKEEPER_FAILPOINT,
    firstAdmin: toAdmin(env.FIRST_ADMIN_EMAIL, env.FIRST_ADMIN_PASSWORD) ?? demoAdmin(env),
    demoSystems: demoSystems(env),
  } as const;
}

/** In the demo shop and for developers alone: a shop of yours may be started in the folder where the demo left its `.env`. */
const demoAdmin = ({ STOREKEEPER_MODE: mode, DEMO_ADMIN_EMAIL: email, DEMO_ADMIN_PASSWORD: password }: z.infer<typeof environment>) =>
  mode === 'demo' || mode === 'empty' ? toAdmin(email, password) : null;
const demoSystems = ({ STOREKEEPER_MODE: mode, FAKE_SYSTEMS_URL: url, FAKE_SYSTEMS_SECRET: secret }: z.infer<typeof environment>) =>
  mode === 'demo' && url && secret ? { url: url.replace(/\/+$/, ''), secret } : null;
const toAdmin = (email: string | undefined, password: string | undefined) => (email && password ? { email, password } : null);

export type Settings = ReturnType<typeof readSettings>;

let cached: Settings | undefined;
export const settings = (): Settings => (cached ??= readSettings(process.env));

/** The environment as it is: an empty line in .env means "not set". */
export const givenEnvironment = (): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])));
