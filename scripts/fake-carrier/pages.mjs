import { html } from '../fake-payments/pages/html.mjs';
import { createLayout } from '../fake-payments/pages/layout.mjs';

const layout = createLayout({
  style: `
main { max-width: 44rem; margin: 0 auto; padding: 1rem; display: grid; gap: 1rem; }
article { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; overflow-wrap: anywhere; }
form { display: flex; flex-wrap: wrap; gap: .5rem; margin-top: .75rem; }
a { color: var(--main); }
.empty { padding: 2rem; text-align: center; color: var(--soft); }
`,
});
export const parcelPageHeaders = layout.headers;

/** @type {Readonly<Record<import('./start.mjs').Parcel['status'], string>>} */
const words = {
  made: 'Has a label, waits to be handed over',
  cancelled: 'Its label was cancelled',
  in_transit: 'On its way',
  delivered: 'Delivered',
  came_back: 'Came back to the shop',
};
const moves = /** @type {const} */ ({ in_transit: 'Send on its way', delivered: 'Deliver', came_back: 'Send back' });

/** @param {readonly import('./start.mjs').Parcel[]} parcels @param {string} number of the one that is looked at; empty: all */
export function parcelsPage(parcels, number) {
  const body = html`
    <p class="banner">Parcels of a demo shop. Nothing is brought anywhere.</p>
    <main>
      <header>
        <h1>${number ? `Parcel ${number}` : 'Demo Post'}</h1>
        <p class="soft">The shop asks every five minutes what became of its parcels. Say it here.</p>
      </header>
      ${
        parcels.length === 0 &&
        html`<p class="empty">No parcels yet. Send one with Demo Post in the admin panel, and with a number such as DP000123.</p>`
      }
      ${parcels.map(
        ({ number: own, status, at }) =>
          html`<article>
            <h2><a href="/parcels/${own}">${own}</a></h2>
            <p>
              ${words[status]} <span class="soft">since <time datetime="${at}">${at.slice(0, 19).replace('T', ' ')} UTC</time></span>
            </p>
            <form method="post" action="/parcels/${own}">
              ${Object.entries(moves)
                .filter(([to]) => to !== status)
                .map(([to, label]) => html`<button name="status" value="${to}">${label}</button>`)}
            </form>
          </article>`,
      )}
      ${number && html`<p><a href="/">All parcels</a></p>`}
    </main>
  `;
  return layout.render({ language: 'en', title: number ? `Parcel ${number}` : 'Demo Post', body });
}
