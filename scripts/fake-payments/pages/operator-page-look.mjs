/** How the operator's page looks. */
export const operatorPageStyle = `
main { max-width: 52rem; margin: 0 auto; padding: 1.5rem 1rem 3rem; display: grid; gap: 1rem; }
header { display: grid; gap: .25rem; }
article { background: var(--card); border: 1px solid var(--line); border-radius: 1rem; padding: 1rem 1.25rem; display: grid; gap: .25rem; overflow-wrap: anywhere; }
.line { display: flex; justify-content: space-between; align-items: center; gap: 1rem; }
.line h2 { font-size: 1.25rem; font-variant-numeric: tabular-nums; }
.state { font-size: .8125rem; font-weight: 600; padding: .125rem .625rem; border-radius: 1rem; border: 1px solid currentColor; color: var(--soft); white-space: nowrap; }
.state.paid, .state.authorized { color: var(--good); }
.state.failed { color: var(--bad); }
.state.processing, .state.requires_action { color: var(--main); }
dl { display: grid; grid-template-columns: auto 1fr; gap: .125rem 1rem; margin: .5rem 0 0; }
dt { color: var(--soft); }
dd { font-variant-numeric: tabular-nums; }
.actions { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; margin-top: .75rem; }
.actions:empty { display: none; }
.actions button { min-height: 2.75rem; padding: .375rem 1rem; font-size: .9375rem; }
.actions a { color: var(--main); padding: .625rem 0; margin-right: .5rem; font-weight: 600; }
.refund { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; }
.refund input { font: inherit; width: 8rem; min-height: 2.75rem; padding: .25rem .75rem; border: 1px solid var(--line); border-radius: .75rem; background: var(--ground); color: var(--ink); }
.problem, .webhooks { padding: .75rem 1rem; border-radius: .75rem; }
.problem { background: var(--bad-tint); color: var(--bad); }
.webhooks { background: var(--note); color: var(--on-note); }
.empty { padding: 2rem 1rem; text-align: center; color: var(--soft); border: 1px dashed var(--line); border-radius: 1rem; }
`;
