/** How the payment page looks, and the only thing it does by itself. */

export const payPageStyle = `
main { max-width: 30rem; margin: 0 auto; padding: 1.5rem 1rem 2rem; }
main > h1 { display: grid; text-align: center; margin-bottom: 1.25rem; overflow-wrap: anywhere; }
.shop { color: var(--soft); font-size: 1rem; font-weight: 400; line-height: 1.45; }
.amount { font-size: clamp(1.5rem, 9vw, 2.25rem); font-variant-numeric: tabular-nums; }
form { display: grid; gap: 1.25rem; }
form + form { margin-top: 1.25rem; }
fieldset { border: 0; min-width: 0; display: grid; gap: .5rem; }
legend { margin-bottom: .5rem; }
.wallet { background: var(--ink); color: var(--ground); border-color: var(--ink); }
.option { display: grid; grid-template-columns: auto 1fr; column-gap: .75rem; align-items: baseline; padding: .75rem 1rem;
  background: var(--card); border: 1px solid var(--line); border-radius: .75rem; cursor: pointer; }
.option:has(:checked) { border-color: var(--main); background: var(--tint); box-shadow: inset 0 0 0 1px var(--main); }
.option:has(:focus-visible) { outline: 3px solid var(--main); outline-offset: 2px; }
.option input { width: 1.125rem; height: 1.125rem; margin: 0; align-self: center; accent-color: var(--main); outline: none; }
.option .title { font-weight: 600; }
.option .title, .option .mono, .option .sentence { grid-column: 2; }
.option input { grid-row: 1; }
.pay { position: sticky; bottom: 0; margin: 0 -1rem; padding: .75rem 1rem; background: var(--ground); border-top: 1px solid var(--line); display: grid; gap: .75rem; }
.keep { display: flex; gap: .75rem; align-items: center; min-height: 1.75rem; }
form:has([value^="pm_"]:checked) .keep { display: none; }
.keep input { width: 1.125rem; height: 1.125rem; margin: 0; accent-color: var(--main); }
.problem { background: var(--bad-tint); border-radius: .75rem; padding: 1rem; margin-bottom: 1.25rem; }
.problem h2 { font-size: 1.125rem; color: var(--bad); margin-bottom: .25rem; }
.bank, .end { background: var(--card); border: 1px solid var(--line); border-radius: 1rem; padding: 1.5rem 1.25rem; }
.bank { gap: .75rem; }
.bank h2, .end h2 { font-size: 1.5rem; line-height: 1.2; text-wrap: balance; }
.bank p { margin-bottom: .5rem; }
.end { text-align: center; display: grid; gap: .5rem; justify-items: center; }
.sign { width: 4rem; height: 4rem; border-radius: 50%; display: grid; place-items: center; font-size: 2rem; font-weight: 700; color: var(--card); background: var(--soft); margin-bottom: .5rem; }
.paid .sign, .authorized .sign { background: var(--good); }
.failed .sign { background: var(--bad); }
.sign::before { content: "–"; }
.paid .sign::before, .authorized .sign::before { content: "✓"; }
.failed .sign::before { content: "!"; }
.unknown .sign::before { content: "?"; }
.processing .sign { background: none; border: .375rem solid var(--line); border-top-color: var(--main); animation: turn 1.2s linear infinite; }
.processing .sign::before { content: ""; }
@keyframes turn { to { transform: rotate(1turn); } }
@media (prefers-reduced-motion: reduce) { .processing .sign { animation-duration: 8s; } }
.foot { margin-top: 1.5rem; text-align: center; overflow-wrap: anywhere; }
`;

/** Shows the page anew as soon as money on its way has arrived, or has not. */
export const payPageScript = `
const { state } = document.querySelector('main').dataset;
const look = async () => {
  const answer = await fetch(location.href, { headers: { accept: 'application/json' } }).catch(() => null);
  if (answer?.ok && (await answer.json()).state !== state) location.reload();
  else setTimeout(look, 1500);
};
if (state === 'processing') setTimeout(look, 1500);
`;
