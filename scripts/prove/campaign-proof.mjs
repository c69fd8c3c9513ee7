import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../lib/processes.mjs';
import { Problem } from '../lib/project.mjs';
import { onShutdown } from '../lib/shutdown.mjs';
import { startReceivers } from './receivers.mjs';
import { signInAsOwner } from './staff.mjs';

// More than are told in one transaction.
const recipients = 1_100;
const deathWithinMs = 90_000;
const doneWithinMs = 240_000;
const killed = 'signal SIGKILL';

/**
 * A message to many customers whose app is killed while it tells them, once it has handed messages to those who push, and once it has handed
 * over a mail: whoever starts next goes on. Everybody has it once in the app, and nobody twice on the phone or by mail; who was handed over
 * as the app died is said to be not known, and everybody else has it, also where it was not taken at first.
 * @type {import('./proofs.mjs').Proof}
 */
export const campaign = {
  name: 'campaign',
  async prove({ apps, books: { sql }, web }, findings) {
    if (!apps) throw new Problem('expected apps of our own to kill, found none');
    const receivers = await startReceivers();
    onShutdown(() => receivers.stop());
    const topic = await makeCustomers(sql);
    const staff = await signInAsOwner(web);
    const id = await staff.writeCampaign(topic);
    await apps.stopAll();

    const env = { ...receivers.env, RUN_JOBS: 'true' };
    /** @param {string} failpoint @param {(to: string) => Promise<unknown>} [act] */
    const dieAt = async (failpoint, act) => {
      const app = await apps.startDoomed(failpoint, env);
      await act?.(app.url);
      const end = await Promise.race([app.process.ended, pause(deathWithinMs, 'still running', { ref: false })]);
      if (app.process.isRunning()) await app.process.stop({ patienceMs: 0 });
      findings.equal(`The app with STOREKEEPER_FAILPOINT=${failpoint}`, killed, end);
      await letTimePass(sql);
    };
    await dieAt('campaign.later-batch-told', (to) => staff.sendCampaign(id, { to }));
    const [half] = await sql(
      'select c.state, c.recipients, (select count(*)::int from notifications n where n.about = c.id) as inbox from campaigns c where c.id = $1',
      [id],
    );
    findings.equal('The message as its app died', { state: 'sending', recipients: 500, inbox: 500 }, half);
    await dieAt('push.handed-over');
    await dieAt('message-mail.handed-over');

    receivers.refuseOnce();
    const app = await apps.start(env);
    web.moveTo([app.url]);
    const startedAt = performance.now();
    await until(async () => {
      await sql("update notification_pushes set due_at = now() where state = 'waiting' and due_at > now()");
      await sql("update notification_mails set due_at = now() where state = 'waiting' and due_at > now()");
      return (await isDone(sql, id)) || pause(950, false);
    }, doneWithinMs);
    const seconds = Math.round((performance.now() - startedAt) / 1_000);

    const [became] = await sql(
      `select c.state, c.recipients, c.expected, (select count(*)::int from notifications n where n.about = c.id) as inbox,
              (select count(distinct n.user_id)::int from notifications n where n.about = c.id) as people from campaigns c where c.id = $1`,
      [id],
    );
    findings.equal(
      'The message in the end',
      { state: 'sent', recipients, expected: recipients, inbox: recipients, people: recipients },
      became,
    );
    const pushes = await outcomes(sql, id, 'notification_pushes p join customer_devices d on d.id = p.device_row_id', 'd.push_token');
    const mails = await outcomes(sql, id, 'notification_mails p', 'u.email');
    const unknown = [compare('phone', pushes, receivers.pushed, findings), compare('mailbox', mails, receivers.mailed, findings)];
    const told = await staff.readCampaign(id);
    for (const [way, all] of /** @type {const} */ ([
      ['push', pushes],
      ['mail', mails],
    ])) {
      const { waiting, sent, failed } = told.counts[way];
      const isFailed = all.filter(({ state }) => state === 'failed').length;
      findings.equal(
        `What staff are told of ${way}`,
        { waiting: 0, sent: recipients - isFailed, failed: isFailed },
        { waiting, sent, failed },
      );
    }
    return `3 kills: ${recipients} customers have it once in the app, ${receivers.pushed.length} times it was pushed, ${receivers.mailed.length} mailed, none twice; of ${unknown.join(' and ')} it is not known; done ${seconds} s after the restart`;
  },
};

/** Customers with a phone that is never quiet, who agreed to everything and subscribed to a topic of their own. @param {import('./open-shop.mjs').Shop['books']['sql']} sql */
async function makeCustomers(sql) {
  await sql(
    `with people as (
       insert into up_users (document_id, username, email, provider, confirmed, blocked, language, created_at, updated_at)
       select 'prove-campaign-' || n, 'prove-campaign-' || n, 'campaign-' || n || '@prove.test', 'local', true, false, 'en', now(), now()
         from generate_series(1, ${recipients}) n returning id),
     topic as (insert into message_topics (id, names) values ('prove-topic', '{"en": "Proofs"}') returning id),
     subscribed as (insert into message_topic_subscribers (topic_id, user_id) select topic.id, people.id from topic, people),
     agreed as (
       insert into customer_consents (user_id, purpose, granted, source)
       select id, p, true, 'app' from people, unnest(array['marketing_push', 'marketing_email']) p),
     loud as (insert into notification_settings (user_id, orders_push, orders_mail) select id, true, true from people)
     insert into customer_devices (user_id, device_id, platform, push_provider, push_token)
     select id, 'phone', 'ios', 'expo', 'ExponentPushToken[campaign-' || id || ']' from people`,
  );
  return 'prove-topic';
}

/** As if nobody had started an app for eleven minutes: what somebody claimed is left alone for ten. @param {import('./open-shop.mjs').Shop['books']['sql']} sql */
async function letTimePass(sql) {
  for (const table of ['notification_pushes', 'notification_mails'])
    await sql(`update ${table} set moved_at = now() - interval '11 minutes' where state in ('claimed', 'sending')`);
}

/** @param {import('./open-shop.mjs').Shop['books']['sql']} sql @param {string} id */
async function isDone(sql, id) {
  const [{ open }] = await sql(
    `select (select count(*) from campaigns where id = $1 and state <> 'sent')
          + (select count(*) from notification_pushes where state in ('waiting', 'claimed', 'sending'))
          + (select count(*) from notification_mails where state in ('waiting', 'sending')) as open`,
    [id],
  );
  return Number(open) === 0;
}

/** What became of each. @param {import('./open-shop.mjs').Shop['books']['sql']} sql @param {string} id @param {string} table @param {string} address */
const outcomes = (sql, id, table, address) =>
  /** @type {Promise<{ to: string, state: string, failure: string | null }[]>} */ (
    sql(
      `select ${address} as to, p.state, p.failure from ${table} join notifications n on n.row_id = p.notification_row_id join up_users u on u.id = n.user_id
        where n.about = $1 order by 1`,
      [id],
    )
  );

/**
 * Answers of how many it is not known whether they have it. @param {string} what @param {{ to: string, state: string, failure: string | null }[]} all
 * @param {readonly string[]} received @param {import('./findings.mjs').Findings} findings
 */
function compare(what, all, received, findings) {
  findings.equal(`How many times a ${what} is written to`, recipients, all.length);
  const times = Map.groupBy(received, (to) => to);
  findings.none([...times].filter(([, each]) => each.length > 1).map(([to, each]) => `the ${what} ${to} got it ${each.length} times`));
  const lost = all.filter(({ to, failure }) => !times.has(to) && failure !== 'interrupted');
  findings.none(lost.map(({ to, state, failure }) => `the ${what} ${to} did not get it, and it is said to be ${state} ${failure ?? ''}`));
  const wrong = all.filter(({ state, failure }) => state === 'failed' && failure !== 'interrupted');
  findings.none(wrong.map(({ to, failure }) => `the ${what} ${to} is given up: ${failure}`));
  const unknown = all.filter(({ failure }) => failure === 'interrupted').length;
  if (unknown === 0) findings.add(`no ${what} was written to as an app died: that proves nothing`);
  return `${unknown} ${what === 'mailbox' ? 'mailboxes' : 'phones'}`;
}
