import { html } from '../fake-payments/pages/html.mjs';
import { companies } from './companies.mjs';
import { createLayout } from '../fake-payments/pages/layout.mjs';

const layout = createLayout({
  style: `
main { max-width: 32rem; margin: 0 auto; padding: 1rem; display: grid; gap: 1rem; }
form, .card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1rem; display: grid; gap: .75rem; }
label { display: grid; gap: .25rem; }
input, select { font: inherit; min-height: 2.75rem; padding: .25rem .75rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--ground); color: var(--ink); }
pre { margin: 0; white-space: pre-wrap; overflow-wrap: anywhere; }
`,
});
export const pageHeaders = layout.headers;

/** @param {{ idToken: string | null, company: string, shopUrl: string }} page */
export function tokenPage({ idToken, company, shopUrl }) {
  const call = `curl -X POST ${shopUrl}/api/auth/native/${company} -H 'Content-Type: application/json' \\\n  -d '${JSON.stringify({ idToken })}'`;
  const body = html`
    <p class="banner">Anybody is signed in here as anybody. No account is needed, and none is asked.</p>
    <main>
      <h1>Who signs in?</h1>
      ${
        idToken !== null &&
        html`<div class="card">
          <p>The app gets this token for an hour, and sends it to the shop, with the nonce it asked with:</p>
          <pre class="mono">${call}</pre>
        </div>`
      }
      <form method="post" action="/tokens">
        <label>
          With whom?
          <select name="company">
            ${Object.keys(companies).map((name) => html`<option value="${name}">${name}</option>`)}
          </select>
        </label>
        <label>E-mail <input name="email" type="email" value="oksana@polonyna.test" /></label>
        <label>
          Has this company proved it?
          <select name="emailVerified">
            <option value="true">Yes</option>
            <option value="false">No</option>
          </select>
        </label>
        <label>First name <input name="firstName" /></label>
        <label>Last name <input name="lastName" /></label>
        <label>Nonce of the app <input name="nonce" /></label>
        <button class="main">Sign in</button>
      </form>
      <p class="soft">An app posts the same as JSON to /tokens, and is answered {"idToken": "…"}.</p>
    </main>
  `;
  return layout.render({ language: 'en', title: 'Sign in', body });
}
