import { html } from '../fake-payments/pages/html.mjs';
import { createLayout } from '../fake-payments/pages/layout.mjs';

const layout = createLayout({
  style: `
main { max-width: 52rem; margin: 0 auto; padding: 1rem; display: grid; gap: 1rem; }
article, section { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; overflow-wrap: anywhere; }
form { display: flex; flex-wrap: wrap; gap: .5rem; align-items: end; }
.deeds { display: grid; gap: .75rem; }
label { display: grid; gap: .25rem; font-size: .875rem; }
input { font: inherit; min-height: 3rem; padding: .5rem .75rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--card);
  color: var(--ink); max-width: 14rem; }
summary { cursor: pointer; padding: .5rem 0; }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
.good { color: var(--good); }
.bad { color: var(--bad); }
.empty { padding: 2rem; text-align: center; color: var(--soft); }
`,
});
export const systemsPageHeaders = layout.headers;

/** @type {Readonly<Record<string, string>>} */
const names = { crm: 'To the CRM', website: 'To the website', webhooks: 'By a webhook', inbox: 'From the website' };

/** @param {readonly import('./start.mjs').Entry[]} entries the newest first @param {{ isDown: boolean, refusesNext: boolean }} now */
export function systemsPage(entries, { isDown, refusesNext }) {
  const body = html`
    <p class="banner">Systems of a demo shop. Nothing leaves this machine.</p>
    <main>
      <header>
        <h1>Other systems</h1>
        <p class="soft">
          A CRM, a website and a receiver of webhooks: what the shop has told them since it was started, the newest first. Load the page
          again to see more.
        </p>
      </header>
      <section class="deeds">
        ${
          isDown
            ? html`<form method="post" action="/up">
                <button>Be up again</button> <span class="bad">All three are down: they answer 503.</span>
              </form>`
            : html`<form method="post" action="/down"><button>Be down for a minute</button></form>`
        }
        ${
          refusesNext
            ? html`<p class="bad">The next order is refused.</p>`
            : html`<form method="post" action="/refuse"><button>Refuse the next order</button></form>`
        }
        <p class="soft">
          The website is asked about orders once <em>Ask the company website</em> is on, in the admin panel under Settings.
        </p>
        <form method="post" action="/stock">
          <label>SKU <input name="sku" required maxlength="100" pattern="\\S+" autocomplete="off" /></label>
          <label>Left <input name="available" type="number" required min="0" max="9999999" value="5" /></label>
          <button>Send as the website’s stock</button>
        </form>
        <p class="soft">The shop takes it where staff have given the website the word for stock, in the admin panel under Settings.</p>
      </section>
      ${entries.length === 0 && html`<p class="empty">Nothing yet. Place an order or change a customer, and it shows here.</p>`}
      ${entries.map(
        ({ system, type, about, body: told, became, isGood, at }) =>
          html`<article>
            <h2>${type} <span class="soft">${about}</span></h2>
            <p>
              ${names[system]} · <span class="${isGood ? 'good' : 'bad'}">${became}</span>
              <span class="soft"> · <time datetime="${at}">${at.slice(0, 19).replace('T', ' ')} UTC</time></span>
            </p>
            <details>
              <summary>What it says</summary>
              <pre class="mono">${told}</pre>
            </details>
          </article>`,
      )}
    </main>
  `;
  return layout.render({ language: 'en', title: 'Other systems', body });
}
