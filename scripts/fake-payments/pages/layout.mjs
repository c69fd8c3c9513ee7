/** What the pages share: the frame, the look, and what a browser may do with them. */
import { createHash } from 'node:crypto';
import { html, raw } from './html.mjs';

const look = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --ground: #f4f5f7; --card: #fff; --line: #d5d9de;
  --main: #0b57d0; --on-main: #fff; --tint: #e8f0fe; --good: #116329; --bad: #b3261e; --bad-tint: #fdeceb; --note: #fff4d6; --on-note: #5c3c00; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8eaed; --soft: #a5adb5; --ground: #15181b; --card: #1f2327; --line: #3a4047;
  --main: #a8c7fa; --on-main: #062e6f; --tint: #233046; --good: #7fd494; --bad: #ffb4ab; --bad-tint: #43201d; --note: #3d3215; --on-note: #ffe2a0; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 1rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
h1, h2, h3, p, ul, dl, dd, fieldset { margin: 0; padding: 0; }
h1 { font-size: 1.5rem; line-height: 1.2; text-wrap: balance; }
h2, legend { font-size: 1rem; font-weight: 600; padding: 0; }
.banner { background: var(--note); color: var(--on-note); padding: .5rem 1rem; text-align: center; font-size: .875rem; }
.soft { color: var(--soft); font-size: .875rem; }
.mono { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; font-size: .8125rem; }
button { font: inherit; font-weight: 600; min-height: 3rem; padding: .5rem 1.25rem; border: 1px solid var(--line); border-radius: .75rem;
  background: var(--card); color: var(--ink); cursor: pointer; }
button.main { background: var(--main); border-color: var(--main); color: var(--on-main); }
:focus-visible { outline: 3px solid var(--main); outline-offset: 2px; }
`;

/**
 * A kind of page: its headers, and its frame. Nothing is loaded from anywhere, and only our own style and script are run.
 * @param {{ style: string, script?: string }} kind
 */
export function createLayout({ style, script = '' }) {
  const styles = look + style;
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(styles)}`,
    `script-src ${script ? hashOf(script) : "'none'"}`,
    'img-src data:',
    "connect-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ];
  const dress = raw(`<style>${styles}</style>${script && `<script type="module">${script}</script>`}`);

  return {
    headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy.join('; ') },

    /** @param {{ language: string, title: string, body: ReturnType<typeof html> }} page */
    render: ({ language, title, body }) =>
      html`<!doctype html>
        <html lang="${language}">
          <head>
            <meta charset="utf-8" />
            <meta name="viewport" content="width=device-width, initial-scale=1" />
            <link rel="icon" href="data:," />
            <title>${title}</title>
            ${dress}
          </head>
          <body>
            ${body}
          </body>
        </html>`.text,
  };
}

/** @param {string} text */
const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
