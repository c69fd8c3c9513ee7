import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { storeSettings } from '../../shop/store/store-settings';
import { escaped, pageHtml } from '../payment-page/html';

export type Language = 'en' | 'uk';
export const languageOf = (ctx: Context): Language => (ctx.acceptsLanguages('en', 'uk') === 'uk' ? 'uk' : 'en');

type Field = Readonly<{ name: string; label: string; type?: string; value?: string; complete?: string; hint?: string; isNeeded?: boolean }>;
type Choice = Readonly<{ name: string; label: string; options: readonly Readonly<{ value: string; text: string }>[]; value: string }>;
type Form = Readonly<{ fields: readonly Field[]; choice?: Choice; hidden?: Readonly<Record<string, string>>; submit: string }>;
/** A page of plain HTML: it runs nothing, and works in every browser. `alert`: what went wrong; `status`: what was done. */
export type Page = Readonly<{
  title: string;
  text?: readonly string[];
  alert?: string | null;
  status?: string;
  /** What is known, each with its name. */
  facts?: readonly (readonly [name: string, value: string])[];
  link?: Readonly<{ href: string; text: string }>;
  form?: Form;
  more?: readonly Form[];
  isRefused?: boolean;
}>;

const input = ({ name, label, type = 'text', value = '', complete = 'off', hint, isNeeded = true }: Field): string =>
  `<p><label for="${name}">${escaped(label)}</label><input id="${name}" name="${name}" type="${type}" value="${escaped(value)}" autocomplete="${complete}" maxlength="320"${
    hint === undefined ? '' : ` aria-describedby="${name}-hint"`
  }${isNeeded ? ' required' : ''}>${hint === undefined ? '' : `<small id="${name}-hint">${escaped(hint)}</small>`}</p>`;

const choiceHtml = ({ name, label, options, value }: Choice): string =>
  `<p><label for="${name}">${escaped(label)}</label><select id="${name}" name="${name}">${options
    .map(
      (option) => `<option value="${escaped(option.value)}"${option.value === value ? ' selected' : ''}>${escaped(option.text)}</option>`,
    )
    .join('')}</select></p>`;

const formHtml = ({ fields, choice, hidden = {}, submit }: Form): string =>
  `<form method="post">${Object.entries(hidden)
    .map(([name, value]) => `<input type="hidden" name="${name}" value="${escaped(value)}">`)
    .join('')}${choice ? choiceHtml(choice) : ''}${fields.map(input).join('')}<button>${escaped(submit)}</button></form>`;

export async function answerPage(
  strapi: Core.Strapi,
  ctx: Context,
  { title, text = [], alert = null, status, facts = [], link, form, more = [], isRefused }: Page,
): Promise<void> {
  const { name } = await storeSettings(strapi);
  const body = [
    `<h1 dir="auto">${escaped(title)}</h1>`,
    ...text.map((line) => `<p dir="auto">${escaped(line)}</p>`),
    alert === null ? '' : `<p role="alert" dir="auto">${escaped(alert)}</p>`,
    status === undefined ? '' : `<p role="status" dir="auto">${escaped(status)}</p>`,
    facts.length === 0
      ? ''
      : `<dl>${facts.map(([label, value]) => `<dt>${escaped(label)}</dt><dd dir="auto">${escaped(value)}</dd>`).join('')}</dl>`,
    link === undefined ? '' : `<p><a href="${escaped(link.href)}">${escaped(link.text)}</a></p>`,
    ...[...(form ? [form] : []), ...more].map(formHtml),
  ].join('');
  const { html, policy } = pageHtml({ language: languageOf(ctx), title: `${title} · ${name}`, body });
  ctx.status = isRefused ? 422 : 200;
  ctx.set('Cache-Control', 'no-store');
  ctx.set('Referrer-Policy', 'no-referrer');
  ctx.set('Content-Security-Policy', `${policy}; form-action 'self'`);
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = html;
}

/** The fields of a form, as texts of bounded length; what is none, or too long, is empty. */
export function fieldsOf(ctx: Context): Readonly<Record<string, string>> {
  const { body } = ctx.request as { body?: unknown };
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      typeof value === 'string' && value.length <= 320 ? value.replaceAll('\0', '').trim() : '',
    ]),
  );
}
