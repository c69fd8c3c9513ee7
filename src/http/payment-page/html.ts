import { randomBytes } from 'node:crypto';
import type { PayForm } from '../../shop/phone-orders/payment-page';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text as it reads, whatever is in it. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? '');

const style = `
  :root { color-scheme: light dark; }
  body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 32rem; padding: 2rem 1rem; }
  h1 { font-size: 1.25rem; }
  dl { display: grid; grid-template-columns: 1fr auto; gap: .25rem 1rem; }
  dt { overflow-wrap: anywhere; } dd { margin: 0; white-space: nowrap; text-align: end; }
  .sum { font-weight: bold; border-top: 1px solid; padding-top: .25rem; }
  button { font: inherit; font-weight: bold; width: 100%; padding: .75rem; margin-top: 1rem; border: 0; border-radius: .5rem; background: #4945ff; color: #fff; cursor: pointer; }
  button:disabled { opacity: .6; }
  [role=alert]:not(:empty) { border-inline-start: .25rem solid #d02b20; padding-inline-start: .75rem; }
`;

type Page = Readonly<{
  language: string;
  title: string;
  /** HTML. */
  body: string;
  form?: PayForm | null;
}>;

/** A whole page, and the only policy under which it works: nothing from elsewhere but what `form` names. */
export function pageHtml({ language, title, body, form }: Page): Readonly<{ html: string; policy: string }> {
  const nonce = randomBytes(16).toString('base64');
  const scripts = form
    ? [
        ...form.scripts.map((address) => `<script nonce="${nonce}" src="${escaped(address)}"></script>`),
        `<script nonce="${nonce}">${form.code}</script>`,
      ]
    : [];
  const html = `<!doctype html>
<html lang="${escaped(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${escaped(title)}</title><style nonce="${nonce}">${style}</style></head>
<body><main>${body}</main>${scripts.join('')}</body></html>`;
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    ...(form
      ? [
          `script-src 'nonce-${nonce}' ${form.sources.script.join(' ')}`,
          `frame-src ${form.sources.frame.join(' ')}`,
          `connect-src ${form.sources.connect.join(' ')}`,
          // Their fields place themselves by style attributes.
          "style-src-attr 'unsafe-inline'",
        ]
      : []),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  return { html, policy };
}
