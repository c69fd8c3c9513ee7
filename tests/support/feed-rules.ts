/**
 * What marketplaces publish of their rules, checked of a whole feed: what is broken is answered in words. Sources: Google, "Product data
 * specification"; Rozetka and Prom, requirements of XML price lists.
 */

type Node = Readonly<{ name: string; attributes: Readonly<Record<string, string>>; children: Node[]; text: string }>;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const read = (text: string): string =>
  text.replace(/&(\w+);|&/g, (_whole, name?: string) => {
    if (name === undefined || !(name in entities)) throw new Error(`An & that stands for nothing: ${text.slice(0, 80)}`);
    return entities[name] ?? '';
  });

/** Reads XML and throws where it is not well formed. */
export function readXml(xml: string): Node {
  if (!xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>')) throw new Error('It does not say that it is XML in UTF-8');

  if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml) || !xml.isWellFormed()) throw new Error('A character XML has not');
  const root = { name: '', attributes: {}, children: [] as Node[], text: '' };
  const open: (typeof root)[] = [root];
  for (const [, tag, text] of xml.slice(xml.indexOf('?>') + 2).matchAll(/<([^>]*)>|([^<]+)/g)) {
    const here = open.at(-1) ?? root;
    if (text !== undefined) here.text += read(text);
    else if (tag?.startsWith('/')) {
      if (here.name !== tag.slice(1)) throw new Error(`${here.name} is closed by ${tag}`);
      open.pop();
    } else {
      const [, name = '', rest = '', end] = /^([\w:]+)((?:\s+[\w:]+="[^"<]*")*)\s*(\/)?$/.exec(tag ?? '') ?? [];
      if (name === '') throw new Error(`No tag: <${tag}>`);
      const attributes = Object.fromEntries(
        [...rest.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, read(value)]),
      );
      const node = { name, attributes, children: [], text: '' };
      here.children.push(node);
      if (!end) open.push(node);
    }
  }
  if (open.length !== 1) throw new Error(`${open.at(-1)?.name} is not closed`);
  const [top] = root.children;
  if (!top || root.children.length !== 1) throw new Error('Not one element');
  return top;
}

const all = (node: Node, name: string): Node[] => node.children.filter((child) => child.name === name);
const only = (node: Node, name: string): Node => {
  const [child, ...more] = all(node, name);
  if (!child || more.length > 0) throw new Error(`${node.name} has ${more.length + (child ? 1 : 0)} ${name}`);
  return child;
};
const isUrl = (text: string): boolean => /^https?:\/\/[\x21-\x7E]+$/.test(text) && URL.canParse(text);
const hasCheckDigit = (gtin: string): boolean =>
  [...gtin].reverse().reduce((sum, digit, index) => sum + Number(digit) * (index % 2 === 0 ? 1 : 3), 0) % 10 === 0;
const repeated = (ids: readonly string[]): string[] => ids.filter((id, index) => ids.indexOf(id) !== index);

type Rule = Readonly<{ required?: true; many?: number; is: (text: string) => boolean }>;
const text = (most: number): Rule => ({ is: (told) => told.length > 0 && told.length <= most });
const oneOf = (...values: string[]): Rule => ({ is: (told) => values.includes(told) });
const required = (rule: Rule): Rule => ({ ...rule, required: true });
const url: Rule = { is: (told) => isUrl(told) && told.length <= 2_000 };

function broken(node: Node, rules: Readonly<Record<string, Rule>>, id: string): string[] {
  const unknown = node.children.filter(({ name }) => !(name in rules)).map(({ name }) => `${id}: nobody knows ${name}`);
  return [
    ...unknown,
    ...Object.entries(rules).flatMap(([name, { required: must, many = 1, is }]) => {
      const found = all(node, name);
      if (found.length === 0) return must ? [`${id}: has no ${name}`] : [];
      if (found.length > many) return [`${id}: has ${found.length} ${name}`];
      return found.filter((one) => !is(one.text)).map((one) => `${id}: ${name} is ${one.text.slice(0, 60)}`);
    }),
  ];
}

/** What Google would refuse. */
export function googleProblems(xml: string, currency: string): string[] {
  const rss = readXml(xml);
  const channel = only(rss, 'channel');
  const price: Rule = { is: (told) => new RegExp(`^\\d+(\\.\\d{2})? ${currency}$`).test(told) && parseFloat(told) > 0 };
  const measure: Rule = { is: (told) => /^\d+(\.\d+)?(mg|g|kg|ml|cl|l|cbm|cm|m|sqm|ct)$/.test(told) };
  const rules: Record<string, Rule> = {
    'g:id': required({ is: (told) => /^\S{1,50}$/.test(told) }),
    'g:title': required(text(150)),
    'g:description': required(text(5_000)),
    'g:link': required(url),
    'g:image_link': required(url),
    'g:additional_image_link': { ...url, many: 10 },
    'g:availability': required(oneOf('in_stock', 'out_of_stock')),
    'g:price': required(price),
    'g:sale_price': price,
    'g:condition': required(oneOf('new')),
    'g:brand': text(70),
    'g:gtin': { is: (told) => /^(\d{8}|\d{12,14})$/.test(told) && hasCheckDigit(told) && !/^(2|02|04|98|99)/.test(told) },
    'g:mpn': text(70),
    'g:identifier_exists': oneOf('no'),
    'g:item_group_id': text(50),
    'g:product_type': { ...text(750), many: 5 },
    'g:color': text(100),
    'g:size': text(100),
    'g:material': text(200),
    'g:unit_pricing_measure': measure,
    'g:unit_pricing_base_measure': {
      is: (told) => measure.is(told) && ([1, 2, 4, 8, 10, 100].includes(parseFloat(told)) || /^(750ml|75cl|50kg|1000kg)$/.test(told)),
    },
  };
  const items = all(channel, 'item');
  const ids = items.map((item) => only(item, 'g:id').text);
  return [
    ...(rss.name === 'rss' && rss.attributes['xmlns:g'] === 'http://base.google.com/ns/1.0' ? [] : ['It is no feed of Google']),
    ...['title', 'link', 'description'].flatMap((name) => (only(channel, name).text === '' ? [`The channel has no ${name}`] : [])),
    ...(items.length === 0 ? ['There are no items'] : []),
    ...repeated(ids).map((id) => `${id}: is there twice`),
    ...items.flatMap((item, index) => broken(item, rules, ids[index] ?? '')),
    ...items.flatMap((item) => {
      const [sale] = all(item, 'g:sale_price');
      return sale && parseFloat(sale.text) >= parseFloat(only(item, 'g:price').text)
        ? [`${only(item, 'g:id').text}: costs more in the sale`]
        : [];
    }),
  ];
}

/** What Rozetka or Prom would refuse. */
export function ymlProblems(xml: string, currency: string): string[] {
  const catalog = readXml(xml);
  const shop = only(catalog, 'shop');
  const categories = all(only(shop, 'categories'), 'category');
  const known = new Set(categories.map(({ attributes }) => attributes.id ?? ''));
  const offers = all(only(shop, 'offers'), 'offer');
  const ids = offers.map(({ attributes }) => attributes.id ?? '');
  const price: Rule = { is: (told) => /^\d+(\.\d{1,2})?$/.test(told) && Number(told) > 0 };
  const whole: Rule = { is: (told) => /^\d+$/.test(told) };
  const rules: Record<string, Rule> = {
    url: required(url),
    price: required(price),
    price_old: price,
    oldprice: price,
    currencyId: required(oneOf(currency)),
    categoryId: required({ is: (told) => known.has(told) }),
    picture: required({ ...url, many: 15 }),
    vendor: required(text(100)),
    vendorCode: text(100),
    barcode: { is: hasCheckDigit },
    name: required(text(255)),
    description: required(text(50_000)),
    stock_quantity: required(whole),
    quantity_in_stock: required(whole),
    param: { ...text(1_000), many: 100 },
  };
  return [
    ...(catalog.name === 'yml_catalog' && /^\d{4}-\d\d-\d\d \d\d:\d\d$/.test(catalog.attributes.date ?? '') ? [] : ['It has no date']),
    ...(only(only(shop, 'currencies'), 'currency').attributes.id === currency ? [] : ['It is in another currency']),
    ...['name', 'company', 'url'].flatMap((name) => (text(255).is(only(shop, name).text) ? [] : [`The shop has no ${name}`])),
    ...(offers.length === 0 ? ['There are no offers'] : []),
    ...repeated([...known]).map((id) => `category ${id}: is there twice`),
    ...categories.flatMap(({ attributes: { id, parentId }, text: name }) => [
      ...(/^\d{1,18}$/.test(id ?? '') && name !== '' ? [] : [`category ${id}: has no number or name`]),
      ...(parentId === undefined || known.has(parentId) ? [] : [`category ${id}: stands under what is not there`]),
    ]),
    ...repeated(ids).map((id) => `${id}: is there twice`),
    ...offers.flatMap((offer, index) => [
      ...(/^[A-Za-z0-9]{1,20}$/.test(ids[index] ?? '') ? [] : [`${ids[index]}: is no id`]),
      ...(['true', 'false'].includes(offer.attributes.available ?? '') ? [] : [`${ids[index]}: is there or not?`]),
      ...(/^\d{1,9}$/.test(offer.attributes.group_id ?? '1') ? [] : [`${ids[index]}: its group is no number`]),
      ...broken(offer, rules, ids[index] ?? ''),
    ]),
  ];
}
