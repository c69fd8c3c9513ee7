import { escaped, pageHtml } from './html';

test('text reads as it is written', () => {
  expect(escaped(`<b>"O'Neill" & co</b>`)).toBe('&lt;b&gt;&quot;O&#39;Neill&quot; &amp; co&lt;/b&gt;');
});

test('a page without fields of a provider runs nothing and loads nothing', () => {
  const { html, policy } = pageHtml({ language: 'uk', title: '</title><script>', body: '<p>1</p>' });
  expect(html).not.toContain('<script');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('script-src');
});

test('a page with fields runs theirs alone', () => {
  const sources = { script: ['https://pay.test'], frame: ['https://pay.test'], connect: ['https://pay.test'] };
  const form = { scripts: ['https://pay.test/v1.js'], sources, markup: '', code: 'go()' };
  const { html, policy } = pageHtml({ language: 'en', title: 'Pay', body: '', form });
  const [, nonce = ''] = /script-src 'nonce-([^']+)' https:\/\/pay\.test/.exec(policy) ?? [];
  expect(nonce.length).toBeGreaterThan(20);
  expect(html.split(`<script nonce="${nonce}"`)).toHaveLength(3);
});
