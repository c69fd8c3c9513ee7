import { html } from '../fake-payments/pages/html.mjs';
import { createLayout } from '../fake-payments/pages/layout.mjs';

const layout = createLayout({
  style: `
main { max-width: 44rem; margin: 0 auto; padding: 1rem; display: grid; gap: 1rem; }
article, .card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; overflow-wrap: anywhere; }
pre { margin: .75rem 0 0; white-space: pre-wrap; overflow-wrap: anywhere; }
a { color: var(--main); }
.empty { padding: 2rem; text-align: center; color: var(--soft); }
`,
});
export const mailPageHeaders = layout.headers;

/** @param {readonly import('./start.mjs').Mail[]} mails */
export function outboxPage(mails) {
  const body = html`
    <p class="banner">Mails of a demo shop. None of them leaves this machine.</p>
    <main>
      <header>
        <h1>Outbox</h1>
        <p class="soft">What the shop has sent since it was started, the newest first. Load the page again to see more.</p>
      </header>
      ${mails.length === 0 && html`<p class="empty">No mails yet. Register a customer or ask for a new password, and they show here.</p>`}
      ${mails.map(
        ({ to, subject, text, at }) =>
          html`<article>
            <h2>${subject}</h2>
            <p class="soft">To ${to} · <time datetime="${at}">${at.slice(0, 19).replace('T', ' ')} UTC</time></p>
            <pre>${withLinks(text)}</pre>
          </article>`,
      )}
    </main>
  `;
  return layout.render({ language: 'en', title: 'Outbox', body });
}

/** @param {string} text */
const withLinks = (text) =>
  text.split(/(https?:\/\/127\.0\.0\.1\S+)/).map((part, index) => (index % 2 ? html`<a href="${part}">${part}</a>` : html`${part}`));

/** What the app would do with the link. @param {{ action: string, code: string, shopUrl: string }} link */
export function appPage({ action, code, shopUrl }) {
  const call =
    action === 'reset-password'
      ? `curl -X POST ${shopUrl}/api/auth/reset-password -H 'Content-Type: application/json' \\\n  -d '${JSON.stringify({ code, password: 'a new password' })}'`
      : `curl -X POST ${shopUrl}/api/auth/email-confirmation -H 'Content-Type: application/json' \\\n  -d '${JSON.stringify({ code })}'`;
  const body = html`
    <p class="banner">On a phone this link would open the app.</p>
    <main>
      <h1>${action === 'reset-password' ? 'A new password' : 'Confirm the e-mail'}</h1>
      <div class="card">
        <p>${action === 'reset-password' ? 'The app asks for a new password and sends it with the code:' : 'The app sends the code:'}</p>
        <pre class="mono">${call}</pre>
      </div>
      <p><a href="/">All mails</a></p>
    </main>
  `;
  return layout.render({ language: 'en', title: 'In the app', body });
}
