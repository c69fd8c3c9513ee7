import type { Page } from 'playwright-core';
import { labelsUk } from '../../src/admin/translations';
import { useApp } from '../support/app';
import { screenshot, settled, usePanel, visit } from '../support/browser';

const app = useApp('demo');
const owners = usePanel(app, { height: 1100 });
let page: Page;

beforeAll(() => void (page = owners.page()));

const content = `${app.url}/admin/content-manager/collection-types`;
const misses = `${app.url}/admin/search-misses`;
const find = async (q: string): Promise<{ id: string; slug: string }[]> =>
  (await app.http().get('/api/storefront/search').query({ currency: 'EUR', locale: 'en', q }).expect(200)).body.data;
const start = async () => (await app.http().get('/api/storefront/bootstrap').query({ platform: 'ios' }).expect(200)).body.data;
const documentOf = async (table: string, where: string): Promise<string> =>
  String((await app.sql<{ id: string }>(`select document_id as id from ${table} where ${where} limit 1`))[0]?.id);
const field = (name: string) => page.locator(`[name="${name}"]`);
/** Waits for the answer and not for its message: that of the save before may still be there. */
const save = async (button = 'Save') => {
  const saved = page.waitForResponse(
    (answer) => answer.request().method() !== 'GET' && answer.url().includes('/content-manager/') && answer.ok(),
  );
  await page.getByRole('button', { name: button, exact: true }).click();
  await saved;
};
const speak = (language: string, theme: string) =>
  page.evaluate(`localStorage.setItem('STRAPI_THEME', '${theme}'); localStorage.setItem('strapi-admin-language', '${language}')`);

test('what nobody found becomes a synonym or is pinned, with the words in the form already, and is found then', async () => {
  for (const q of ['bivouac hut', 'samovar']) expect(await find(q)).toEqual([]);
  await app.call('shop/search/misses', 'writeMisses');

  await page.goto(misses);
  await page
    .getByRole('row', { name: /samovar/ })
    .getByRole('link', { name: 'Make a synonym' })
    .click();
  await page.getByText('Customers searched for “samovar”').waitFor();
  expect([await field('words').inputValue(), await field('language').inputValue()]).toEqual(['samovar', 'en']);
  await field('means').fill('honey');
  await screenshot(page, 'synonym');
  await save();

  expect((await find('samovar')).length).toBeGreaterThan(0);
  await visit(page, misses);
  await page
    .getByRole('row', { name: /samovar/ })
    .getByRole('button', { name: 'Done' })
    .click();
  await page.getByText('“samovar” is off the list').waitFor();
  await page
    .getByRole('row', { name: /bivouac hut/ })
    .getByRole('link', { name: 'Pin products' })
    .click();
  await page.getByText('Customers searched for “bivouac hut”').waitFor();
  expect([await field('phrases').inputValue(), await field('language').inputValue()]).toEqual(['bivouac hut', 'en']);
  await page.getByRole('combobox', { name: /^Products/ }).pressSequentially('Pass Boo');
  await page.getByRole('option', { name: /Pass Boots/ }).click();
  await save();

  expect((await find('bivouac hut')).map(({ slug }) => slug)).toEqual(['pass-boots']);
}, 180_000);

test('a flag that is switched off and a legal text that is published are what apps are told next', async () => {
  await visit(page, `${content}/api::store.feature-flag/${await documentOf('feature_flags', "key = 'wishList'")}`);
  await field('enabled').uncheck();
  await save();
  expect((await start()).flags.wishList).toBe(false);

  await visit(page, `${content}/api::store.legal-text/${await documentOf('legal_texts', "kind = 'returns'")}`);
  await field('title').fill('Sending things back');
  await save('Publish');
  expect((await start()).legal.map(({ title }: { title: string }) => title)).toContain('Sending things back');
}, 120_000);

test('what is seen on a picture is written in each language beside the product, and told in it', async () => {
  const id = (await find('pass boots'))[0]?.id;
  await visit(page, `${content}/api::catalog.product/${id}`);
  await page.getByRole('button', { name: 'Describe the pictures' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Ukrainian' }).first().fill('Черевики на камені');
  await settled(page);
  await screenshot(page, 'pictures');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Customers are told so now.').waitFor();

  const { body } = await app.http().get(`/api/storefront/products/${id}`).query({ currency: 'EUR', locale: 'uk' }).expect(200);
  expect(body.data.images[0].alt).toBe('Черевики на камені');
}, 120_000);

test('they read in Ukrainian, on a telephone and in the dark, help and all', async () => {
  await find('anextremelylongwordwithoutanyblanksthatnobodyhasevertypedbefore');
  await app.call('shop/search/misses', 'writeMisses');
  await speak('uk', 'dark');
  await page.setViewportSize({ width: 360, height: 1300 });
  await page.goto(misses);
  await page.getByRole('listitem').filter({ hasText: 'anextremely' }).getByText('1 раз, востаннє').waitFor();
  for (const link of await page.getByRole('link', { name: 'Додати синонім' }).all()) {
    const box = await link.boundingBox();
    expect((box?.x ?? 360) + (box?.width ?? 360)).toBeLessThanOrEqual(360);
  }
  await screenshot(page, 'misses-dark-360');

  await visit(page, `${content}/api::catalog.product/${(await find('pass boots'))[0]?.id}`);
  await page.getByText('Описати зображення').first().waitFor({ state: 'attached' });
  const legalText = await documentOf('legal_texts', "kind = 'returns'");
  for (const [name, path, help] of [
    ['synonym', 'api::catalog.synonym/create', 'Через кому: чайник, заварник.'],
    ['pinned-search', 'api::catalog.pinned-search/create', 'Що вводять покупці, цілком'],
    ['feature-flag', 'api::store.feature-flag/create', 'Про що питає застосунок'],
    ['legal-text', `api::store.legal-text/${legalText}`, 'Кожного виду є один.'],
  ] as const) {
    await visit(page, `${content}/${path}`);
    await page.getByText(help).first().waitFor();
    await screenshot(page, `${name}-dark-360`);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  }
  await page.setViewportSize({ width: 1440, height: 1100 });
  await visit(page, `${content}/api::store.legal-text`);
  await page.getByText('Якими мовами').waitFor();
  await screenshot(page, 'legal-texts-dark-uk');
}, 120_000);

/** Every piece of text below `selector` that stands by itself. */
const textsOf = (selector: string): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll(${JSON.stringify(selector)})].flatMap((shown) => {
    const pieces = [];
    const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) pieces.push(walker.currentNode.textContent.trim());
    return pieces.filter((piece) => piece !== '');
  })`);

test('no label, help or head of a list of ours is English for who reads Ukrainian, and no part of a form', async () => {
  await speak('uk', 'light');
  await page.setViewportSize({ width: 1440, height: 2600 });
  await page.goto(`${app.url}/admin`);
  const english = new Set(labelsUk.flatMap((table) => Object.keys(table)).filter((text) => text !== 'Markdown.'));
  const isEnglish = (text: string) => /[a-z]{2,}/i.test(text.replace(/\b(?:iOS|Android|id)\b/gi, '')) && !/[а-яіїєґ]/i.test(text);
  const delivery = await documentOf('delivery_methods', "code = 'courier'");
  for (const [name, path, ready, opened] of [
    ['discount', 'collection-types/api::promotion.discount/create', 'Бюджет', ['Додати в «Дія»', 'Додати в «Умови»']],
    ['delivery-method', `collection-types/api::delivery.delivery-method/${delivery}`, 'Пункт самовивозу', ['EUR', 'Додати в «Правила»']],
    ['price-list', 'collection-types/api::pricing.price-list/create', 'Групи покупців', []],
    ['settings', 'single-types/api::store.store-settings', 'Округлення податку', []],
    ['orders', 'collection-types/api::order.order', 'Оформлено', []],
  ] as const) {
    await visit(page, `${app.url}/admin/content-manager/${path}`);
    await page.getByText(ready).first().waitFor();
    for (const button of opened) await page.getByRole('button', { name: button }).first().click();
    await screenshot(page, `${name}-uk`);

    expect([name, (await textsOf('main label, main th, main [role="region"] button')).filter(isEnglish)]).toEqual([name, []]);
    expect([name, (await textsOf('main')).filter((text) => english.has(text))]).toEqual([name, []]);
  }
  // What the list can show and be filtered by.
  await page.getByRole('button', { name: 'Фільтри' }).click();
  await page.getByRole('combobox').first().click();
  expect(await page.getByRole('option', { name: 'Примітка покупця' }).count()).toBe(1);

  // Nor is what the server says against what staff save.
  await visit(page, `${app.url}/admin/content-manager/single-types/api::store.store-settings`);
  await field('defaultLocale').fill('xx');
  await page.getByRole('button', { name: 'Зберегти' }).click();
  await page.getByText('Магазин не має мови «xx».').waitFor();
}, 120_000);
