/** The import rules of docs/ARCHITECTURE.md, enforced by `npm run check`. */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      severity: 'error',
      comment: 'Rules do not know how they are stored, sent or served.',
      // But for the list of events: the schema of a payload is its type too, and says to others what it is.
      from: { path: '^src/domain/', pathNot: '^src/domain/event(s|s-document|s-for-machines|-fields)\\.ts$' },
      // And what computes shapes on the earth, which asks nobody either.
      to: { pathNot: '^(src/domain/|node_modules/@turf/)' },
    },
    {
      name: 'events-know-only-schemas',
      severity: 'error',
      comment: 'What happens in the shop is told by the domain, and zod.',
      from: { path: '^src/domain/event(s|s-document|s-for-machines|-fields)\\.ts$' },
      to: { pathNot: '^(src/domain/|node_modules/zod/)' },
    },
    {
      name: 'shop-knows-no-door',
      severity: 'error',
      comment: 'What the shop can do does not know who asks: HTTP, a job, the admin or a plugin.',
      from: { path: '^src/shop/' },
      to: {
        path: '^src/(api|admin|bootstrap|database|demo-shop|http|middlewares|openapi|plugins|settings|strapi)/|^src/jobs/definitions/',
      },
    },
    {
      name: 'doors-are-strangers',
      severity: 'error',
      comment: 'Areas of the API meet in src/shop, never in each other.',
      from: { path: '^src/api/([^/]+)/' },
      to: { path: '^src/api/', pathNot: '^src/api/$1/' },
    },
    {
      name: 'doors-know-no-wiring',
      severity: 'error',
      comment: 'A door takes requests to the shop; it is wired by others.',
      from: { path: '^src/api/' },
      to: { path: '^src/(admin|bootstrap|database|demo-shop|openapi|settings|strapi)/|^src/integrations/[^/]+/[^/]+/' },
    },
    {
      name: 'adapters-are-strangers',
      severity: 'error',
      comment: 'An adapter knows its vendor, its port and the domain. Not Strapi, not us.',
      from: { path: '^src/integrations/[^/]+/' },
      to: {
        path: ['^src/(api|bootstrap|database|demo-shop|http|jobs|middlewares|openapi|settings|shop|strapi)/', '^node_modules/@strapi/'],
      },
    },
    {
      name: 'only-bootstrap-sees-adapters',
      severity: 'error',
      comment: 'Everyone else asks integrations(strapi) for the port.',
      from: { path: '^src/', pathNot: '^src/(bootstrap|integrations)/' },
      to: { path: '^src/integrations/[^/]+/[^/]+/' },
    },
    {
      name: 'settings-are-handed-over',
      severity: 'error',
      comment: 'Only bootstrap and config/ read settings; others receive values.',
      from: { path: '^src/', pathNot: '^src/(bootstrap/|settings/)' },
      to: { path: '^src/settings/' },
    },
    {
      name: 'settings-know-only-schemas',
      severity: 'error',
      comment: 'Settings are read before anything runs. What a neighbour takes from the environment, its adapter says.',
      from: { path: '^src/settings/' },
      to: {
        pathNot:
          '^(src/settings/|src/integrations/(adapter|(payments|identity|carriers|crm|website|analytics|sms|push|mail|activity-archive|maps)/adapters|mail/mail-sender|activity-archive/activity-archive|payments/payment-provider|identity/identity-provider|carriers/carrier|crm/crm|website/website|analytics/analytics-sink|sms/sms-sender|push/push-sender|maps/maps)\\.ts$|src/jobs/failpoint\\.ts$|node_modules/zod/)',
      },
    },
    {
      name: 'jobs-carry-and-do-not-know',
      severity: 'error',
      comment: 'The queue, and how events ask for work, know neither the shop nor who asks; what is done stands in definitions/.',
      from: { path: '^src/jobs/', pathNot: '^src/jobs/definitions/' },
      to: { path: '^src/', pathNot: '^src/(jobs/(?!definitions/)|domain/)' },
    },
    {
      name: 'job-definitions-only-name',
      severity: 'error',
      comment: 'A job is a verb of the shop, and when it is done.',
      from: { path: '^src/jobs/definitions/' },
      to: { path: '^src/', pathNot: '^src/(jobs|shop|domain)/' },
    },
    {
      name: 'http-is-shared-by-doors',
      severity: 'error',
      comment: 'What every door uses knows no door of its own, and nothing of how it is wired.',
      from: { path: '^src/(http|middlewares)/' },
      to: { path: '^src/', pathNot: '^src/(http|domain|shop)/|^src/jobs/request-context\\.ts$' },
    },
    {
      name: 'bootstrap-wires-alone',
      severity: 'error',
      comment: 'What prepares the database, closes doors of Strapi and writes the documents is called by bootstrap, and knows no wiring.',
      from: { path: '^src/', pathNot: '^src/(bootstrap|database|strapi|openapi|demo-shop)/' },
      to: { path: '^src/(database|strapi|openapi)/' },
    },
    {
      name: 'demo-shop-is-loaded-in-a-demo',
      severity: 'error',
      comment: 'A shop that sells loads nothing of it: only await import() leads there.',
      from: { path: '^src/', pathNot: '^src/demo-shop/' },
      to: { path: '^src/demo-shop/', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'bootstrap-is-the-top',
      severity: 'error',
      comment: 'What wires everything is imported by nobody but the entry.',
      from: { path: '^src/', pathNot: '^src/(bootstrap/|index\\.ts$)' },
      to: { path: '^src/bootstrap/' },
    },
    {
      name: 'courier-page-speaks-http',
      severity: 'error',
      comment: "The couriers' page runs in a browser: only types of what the server answers reach it, and how money is written.",
      from: { path: '^src/courier-page/' },
      to: { dependencyTypesNot: ['type-only'], path: '^src/', pathNot: '^src/(courier-page|domain/money)/' },
    },
    {
      name: 'courier-page-is-served-alone',
      severity: 'error',
      comment: 'It is bundled by itself; nothing of the server is.',
      from: { path: '^src/', pathNot: '^src/courier-page/' },
      to: { path: '^src/courier-page/' },
    },
    {
      name: 'admin-speaks-http',
      severity: 'error',
      comment:
        'The admin panel runs in a browser; only types of what the server answers reach it, and what the fields of the settings are called.',
      from: { path: '^src/admin/' },
      to: {
        dependencyTypesNot: ['type-only'],
        path: '^src/(api|shop|jobs|bootstrap|settings|http|middlewares|integrations|database|strapi|openapi|demo-shop)/',
        pathNot: '^src/api/store/content-types/store-settings/schema\\.json$',
      },
    },
    {
      name: 'admin-decides-nothing',
      severity: 'error',
      comment:
        'Of the rules only how money is written, the lists of countries and time zones, and in which groups settings stand reach the browser; sums and what may be done the server says.',
      from: { path: '^src/admin/' },
      to: {
        dependencyTypesNot: ['type-only'],
        path: '^src/domain/',
        pathNot: '^src/domain/(money|places)/|^src/domain/store/setting-groups\\.ts$',
      },
    },
    {
      name: 'admin-kit-knows-no-room',
      severity: 'error',
      comment: 'What every room of the admin panel uses is written for none; lists of what all rooms have stand beside them.',
      from: { path: '^src/admin/kit/' },
      to: { path: '^src/admin/[^/]+/', pathNot: '^src/admin/kit/' },
    },
    {
      name: 'admin-rooms-are-strangers',
      severity: 'error',
      comment:
        'A feature of the admin panel stands in one folder. Only the words for payments are used in several rooms, and the panel of a product shows its prices with its stock.',
      from: { path: '^src/admin/([^/]+)/', pathNot: '^src/admin/(kit/|prices/price-grid-panel\\.tsx$)' },
      to: { path: '^src/admin/[^/]+/', pathNot: '^src/admin/(kit|payments|$1)/' },
    },
    {
      name: 'plugins-know-the-kit',
      severity: 'error',
      comment: 'A plugin of ours is written as anybody would write one: with storekeeper/kit and what is its own.',
      from: { path: '^src/plugins/([^/]+)/' },
      to: { path: '^(src|config|tests|scripts)/', pathNot: '^src/plugins/$1/' },
    },
    {
      name: 'nobody-knows-plugins',
      severity: 'error',
      comment: 'The shop works without any of them: they come to it.',
      from: { path: '^(src|config)/', pathNot: '^src/plugins/' },
      to: { path: '^src/plugins/' },
    },
    {
      name: 'kit-only-hands-on',
      severity: 'error',
      comment: 'What plugins are promised stands in one place, and nothing of ours is built on it but the wiring.',
      from: { path: '^src/', pathNot: '^src/(kit|bootstrap)/' },
      to: { path: '^src/kit/' },
    },
    {
      name: 'clients-stand-alone',
      severity: 'error',
      comment: 'A client runs on phones: it is made of its own folder, and knows of the shop what the contract says.',
      from: { path: '^clients/([^/]+)/src/' },
      to: { pathNot: '^clients/$1/src/' },
    },
    { name: 'no-cycles', severity: 'error', comment: 'A circle has no beginning to read from.', from: {}, to: { circular: true } },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^dist/', '^clients/[^/]+/dist/', '\\.test\\.ts$'] },
  },
};
