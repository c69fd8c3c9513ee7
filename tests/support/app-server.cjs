// The app as tests talk to it: one process for each Jest worker, started once. Beside the shop's own port it has a
// control port on loopback, through which a test file gets a fresh database and reaches verbs that have no endpoint.
const http = require('node:http');
const path = require('node:path');
const { createStrapi } = require('@strapi/strapi');
const { Client } = require('pg');
const { project } = require('./project.cjs');
const { mailbox } = require('./mailbox.cjs');
const { carelessPlugin } = require('./careless-plugin.cjs');
const { ScriptedCarrier, ScriptedInvoices, scriptedPayments, scriptedWebsite } = require('./scripted-neighbours.cjs');

const listen = (server) => new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server.address().port)));
// JSON has no dates: a text that looks like one in the arguments of a call was one.
const revived = (_key, value) => (typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? new Date(value) : value);
const compiled = (module) => require(path.join(project.distDir, 'src', module));

let statements = 0;
let heard = null;
let logged = null;
const overheard = [];
const payments = scriptedPayments();
const website = scriptedWebsite();
let isWebsiteAbsent = false;
const invoices = new ScriptedInvoices();
const carrier = new ScriptedCarrier();
const mails = mailbox();
// The real adapters of neighbours, each once a test says where its double is.
const adapters = {
  stripe: { port: 'payments', module: 'payments/stripe/stripe-payments', create: 'stripePayments' },
  wayforpay: { port: 'payments', module: 'payments/wayforpay/wayforpay-payments', create: 'wayForPayPayments' },
  'club-id': { port: 'identity', module: 'identity/open-id-provider', create: 'openIdProvider' },
  twilio: { port: 'sms', module: 'sms/twilio/twilio-sms', create: 'twilioSms' },
  expo: { port: 'push', module: 'push/expo/expo-push', create: 'expoPush' },
  fcm: { port: 'push', module: 'push/fcm/fcm-push', create: 'fcmPush' },
  hubspot: { port: 'crm', module: 'crm/hubspot/hubspot-crm', create: 'hubspotCrm' },
  keycrm: { port: 'crm', module: 'crm/keycrm/keycrm-crm', create: 'keycrmCrm' },
  woocommerce: { port: 'website', module: 'website/woocommerce/woo-website', create: 'wooWebsite' },
  'signed-http': { port: 'website', module: 'website/signed-http/signed-website', create: 'signedWebsite' },
  'google-analytics': { port: 'analytics', module: 'analytics/google-analytics/google-analytics-sink', create: 'googleAnalyticsSink' },
  posthog: { port: 'analytics', module: 'analytics/posthog/posthog-sink', create: 'posthogSink' },
  'google-maps': { port: 'maps', module: 'maps/google-maps/google-maps', create: 'googleMapsMaps' },
  mongodb: { port: 'activityArchive', module: 'activity-archive/mongodb/mongodb-archive', create: 'mongodbArchive' },
  google: { port: 'identity', module: 'identity/google/google-identity', create: 'googleIdentity' },
  apple: { port: 'identity', module: 'identity/apple/apple-identity', create: 'appleIdentity' },
  facebook: { port: 'identity', module: 'identity/facebook/facebook-identity', create: 'facebookIdentity' },
};
// Made anew for each database: an outage of an earlier test is nobody's business.
const neighbours = new Map();
function configure({ app, port, name, create }) {
  neighbours.set(name, { port, create });
  app.get('commerce')[port].configure(name, { create });
}

/** Dropping a database looks every tenth of a second only whether they are gone, which all resets together would wait a minute for. */
async function endConnections(admin, database) {
  const ending = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1';
  while ((await admin.query(ending, [database])).rowCount > 0) await new Promise((resolve) => setTimeout(resolve, 2));
}

const controls = (app) => ({
  /** Replaces the database by a clone of a template, as PostgreSQL copies files. */
  async database({ template }) {
    const knex = app.db.connection;
    const name = new URL(process.env.DATABASE_URL).pathname.slice(1);
    const admin = new Client({ connectionString: process.env.STOREKEEPER_TEST_ADMIN_DATABASE_URL });
    await admin.connect();
    await compiled('bootstrap/jobs').stopJobs();
    await knex.destroy();
    try {
      await endConnections(admin, name);
      await admin.query(`drop database if exists "${name}" with (force)`);
      await admin.query(`create database "${name}" template "${template}" strategy file_copy`);
    } finally {
      await admin.end();
      knex.initialize();
    }
    compiled('shop/store/store-settings').forgetStoreSettings();
    await compiled('bootstrap/jobs').startJobs(app);
    overheard.length = 0;
    mails.take();
    payments.reset();
    website.script({ answer: 'accept' });
    Object.assign(carrier, { told: {}, asked: [], isDown: false, pages: [], breaksAt: null, label: 'make', labels: new Map() });
    for (const [name, { port, create }] of neighbours) configure({ app, port, name, create });
  },

  /** Tells the scripted payment provider what to do; answers what it was asked and what it knows. */
  payments(script) {
    payments.script(script);
    return { asked: payments.asked(), payments: payments.payments() };
  },
  /** What the provider of invoices was asked since the last time. */
  invoices: () => invoices.asked.splice(0),
  website(script) {
    // Absent: another website is the only one.
    if (script.answer === 'absent' || isWebsiteAbsent)
      app.get('commerce').website.configure('website', script.answer === 'absent' ? null : { create: () => website.website });
    isWebsiteAbsent = script.answer === 'absent';
    website.script(script);
    return { asked: website.asked() };
  },

  /** What the carrier says of parcels from now on, and where its points are, page by page; answers which it was asked about since the last time. */
  carrier({ told = carrier.told, isDown = false, pages = carrier.pages, breaksAt = null, label = 'make' }) {
    Object.assign(carrier, { told, isDown, pages, breaksAt, label });
    if (label !== 'wait') for (const goOn of carrier.held.splice(0)) goOn();
    return carrier.asked.splice(0);
  },

  /** The labels the carrier has made, with what it was asked. */
  labels: () => [...carrier.labels].map(([key, label]) => ({ key, ...label })),

  /** Gives the adapter of a neighbour its settings; null takes it away. */
  provider({ name, settings }) {
    const { port, module, create } = adapters[name];
    if (settings === null) {
      neighbours.delete(name);
      return app.get('commerce')[port].configure(name, null);
    }
    const make = () => compiled(`integrations/${module}`)[create](settings);
    configure({ app, port, name, create: make });
  },

  /** What the operator sets, from now on; null takes one away. */
  environment(variables) {
    for (const [name, value] of Object.entries(variables)) {
      if (value === null) delete process.env[name];
      else process.env[name] = value;
    }
  },

  /** The mails that have come since the last time, as a person would read them. */
  mails: () => mails.take(),

  forgetProviders() {
    for (const [name, { port }] of Object.entries(adapters)) {
      neighbours.delete(name);
      app.get('commerce')[port].configure(name, null);
    }
  },

  /** What the job of a plugin was told since the last time. */
  overheard: () => overheard.splice(0),

  /** Does the jobs that wait. They are not worked on by themselves here, so that a test says when. */
  jobs: () => compiled('bootstrap/jobs').drainJobs(app),

  /** How many statements the app has sent since it started. */
  statements: () => statements,

  /** Begins to write down what statements the app sends, each text once. */
  listen: () => void (heard = new Map()),

  /** What it has heard. */
  heard: () => [...heard.values()],

  /** What the app has logged since the last time, as it writes it; from the first time on, until the last. */
  logged: ({ isLast = false }) => {
    const lines = logged ?? [];
    logged = isLast ? null : [];
    return lines;
  },

  /** Microseconds of CPU the app has used since it started. */
  cpu: () => process.cpuUsage(),

  /** Every route there is, as the router has it; `ALL` where it takes every method. */
  routes: () =>
    app.server.listRoutes().flatMap(({ methods, path }) => {
      const named = methods.length > 8 ? ['ALL'] : methods.filter((method) => method !== 'HEAD');
      return named.map((method) => ({ method, path }));
    }),

  /** Calls `module`'s function with Strapi and the given arguments. */
  call: ({ module, name, args }) => compiled(module)[name](app, ...args),
});

async function main() {
  const mailServer = await mails.open();
  Object.assign(process.env, mailServer, {
    SMS_COUNTRIES: 'UA,PL',
    PRIVATE_HOSTS: 'localhost',
    SMS_ALERT_ABOVE: '8',
    SMS_MOST_A_DAY: '10',
    PASSKEY_DOMAIN: 'localhost',
    PASSKEY_ORIGINS: 'http://localhost:4999,android:apk-key-hash:c2hvcA',
  });
  const app = createStrapi({ ...project, serveAdminPanel: true });
  // When plugins register, which is before the app does.
  const modules = app.get('modules');
  const registerPlugins = modules.register.bind(modules);
  modules.register = () => {
    configure({ app, port: 'payments', name: 'scripted', create: () => payments.provider });
    app.get('commerce').payments.add('invoice', invoices);
    configure({ app, port: 'website', name: 'website', create: () => website.website });
    configure({ app, port: 'carriers', name: 'scripted-post', create: () => carrier });
    const { SMTP_HOST: host, SMTP_PORT, MAIL_FROM: from } = mailServer;
    const smtp = { host, port: Number(SMTP_PORT), secure: false, auth: null, from, replyTo: from };
    configure({ app, port: 'mail', name: 'smtp', create: () => compiled('integrations/mail/smtp/transport').smtpTransport(smtp) });
    app.get('commerce').on('order.shipped', {
      name: 'overhear',
      run: async (_strapi, { type, aggregateId, payload }) => void overheard.push({ type, aggregateId, payload }),
    });
    carelessPlugin(app.get('commerce'));
    return registerPlugins();
  };
  await app.load();
  // Every test file signs in as the same member of staff, more often than a person in five minutes.
  app.config.set('admin.rateLimit', { enabled: false });
  app.db.connection.on('query', ({ sql, bindings, options }) => {
    statements += 1;
    heard?.set(sql, { sql, bindings: options?.values ?? bindings, name: options?.name });
  });
  app.log.on('data', (line) => logged?.push(line[Symbol.for('message')] ?? JSON.stringify(line)));
  app.server.mount();
  const port = await listen(app.server.httpServer);

  const doors = controls(app);
  const control = http.createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', async () => {
      try {
        const result = await doors[request.url.slice(1)](JSON.parse(Buffer.concat(chunks).toString(), revived));
        response.end(JSON.stringify({ result: result ?? null }));
      } catch (error) {
        response.statusCode = 500;
        response.end(JSON.stringify({ error: { name: error.name, message: error.message, code: error.code } }));
      }
    });
  });
  // Clients keep connections for the next request. One that is closed for its idleness just then is a test that fails.
  for (const server of [app.server.httpServer, control]) server.keepAliveTimeout = 0;
  const controlPort = await listen(control);

  const ready = { ready: true, port, controlPort };
  if (process.send) process.send(ready);
  else console.log(JSON.stringify(ready));
  process.on('SIGTERM', () => {
    control.close();
    app.destroy().finally(() => process.exit(0));
  });
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
