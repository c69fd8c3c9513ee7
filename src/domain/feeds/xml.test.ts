import { element, escapeXml, shortened, withoutMarkdown } from './xml';

test('what XML cannot write is left out, and its own signs are written otherwise', () => {
  expect(escapeXml('a\u0000b\u0008\u001Fc\ud800d\uFFFEe\tf\n')).toBe('abc\uFFFDde\tf\n');
  expect(escapeXml(`<"Чай" & 'кава'>`)).toBe('&lt;&quot;Чай&quot; &amp; &apos;кава&apos;&gt;');
  expect(element('param', 'a&b', { name: '"x"', parentId: null })).toBe('<param name="&quot;x&quot;">a&amp;b</param>');
  expect([element('x', ''), element('x', null), element('x', 0)]).toEqual(['', '', '<x>0</x>']);
});

test('a text is shortened between characters', () => {
  expect(shortened('ab🫖', 3)).toBe('ab');
  expect(shortened('ab🫖', 4)).toBe('ab🫖');
});

test('descriptions are told without the signs of Markdown', () => {
  expect(withoutMarkdown('# Tea\n\n- **Thyme** and [mint](https://x.example)\n> 2 * 3 * 4')).toBe('Tea\n\nThyme and mint\n2 * 3 * 4');
});

test.each([' *a', '[', '![a', '[a](', '_a ', '`'])('a description of nothing but "%s" is read at once', (part) => {
  expect(withoutMarkdown(part.repeat(300_000)).length).toBeLessThanOrEqual(20_000);
});
