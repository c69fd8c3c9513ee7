import qs from 'qs';
import { checkQuery, publicBudget, staffBudget } from './check-query';

// As Strapi parses them (strapi::query).
const parse = (query: string) => qs.parse(query, { strictNullHandling: true, arrayLimit: 100, depth: 20 });
const ofApp = (query: string) => checkQuery(parse(query), publicBudget);
const ofStaff = (query: string) => checkQuery(parse(query), staffBudget);

test.each([
  '',
  'filters[slug][$eq]=kettle',
  'filters[name]=Tea',
  'filters[brand][slug][$in][0]=a&filters[brand][slug][$in][1]=b',
  'filters[categories][parent][slug][$eq]=tea',
  'filters[$or][0][name][$contains]=a&filters[$or][1][name][$startsWith]=b',
  'filters[$not][name][$eq]=a',
  'filters[name][$not][$eq]=a',
  'filters[price][$between][0]=1&filters[price][$between][1]=2',
  'filters[brand][$null]=true',
  'populate[0]=brand&populate[1]=categories.parent',
  'populate=brand,images',
  'populate[brand][fields][0]=name&populate[categories][populate]=parent',
  'populate[sections][on][shop.hero][populate]=image',
  'sort=name:asc,createdAt:desc',
  'sort[0]=name&sort[1]=slug:DESC',
  'sort[name]=asc',
  'fields=name,slug',
  'fields[0]=name',
  'fields=*',
  '_q=tea',
  'status=published&locale=uk',
  'locale[0]=en&locale[1]=uk',
  'pagination[page]=2&pagination[pageSize]=10',
  'pagination[start]=0&pagination[limit]=-1',
  'currency=EUR&category=tea&attributes[colour]=red',
])('lets an app ask %s', (query) => {
  expect(ofApp(query)).toBeNull();
});

test.each([
  ['page=1&pageSize=100&sort=name:ASC&_q=te', 'a list'],
  ['filters[$and][0][brand][documentId][$eq]=x&filters[$and][1][createdAt][$gte]=2026-01-01', 'filters of a list'],
  ['filters[$and][0][categories][parent][parent][name][$contains]=x', 'a relation of a relation'],
  ['populate[categories][populate][parent][populate][image][fields]=url', 'what a form shows'],
])('lets staff ask %s', (query) => {
  expect(ofStaff(query)).toBeNull();
});

describe('names the parameter of', () => {
  test.each<[string, string]>([
    ['filters[$gt]=1', 'filters'],
    ['filters[$eq]=1', 'filters'],
    ['filters[$or]=1', 'filters'],
    ['filters[$and][name]=1', 'filters'],
    ['filters[$or][0]=1', 'filters'],
    ['filters[$not]=1', 'filters'],
    ['filters=1', 'filters'],
    ['filters[]=1', 'filters'],
    ['filters[name][$between]=1', 'filters'],
    ['filters[name][$between][0]=1', 'filters'],
    ['filters[name][$not]=1', 'filters'],
    ['filters[name][$drop]=1', 'filters'],
    ['filters[name][$eq][a]=1', 'filters'],
    ['filters[name][$in][0][a]=1', 'filters'],
    ['filters[name][]=1', 'filters'],
    ['filters[name;drop][$eq]=1', 'filters'],
    ['filters[name][$eq]=%00', 'filters'],
    ['filters[na%00me][$eq]=1', 'filters'],
    ['fields=', 'fields'],
    ['fields=toString', 'fields'],
    ['fields=constructor', 'fields'],
    ['fields[a]=1', 'fields'],
    ['fields=na me', 'fields'],
    ['populate[brand][fields]=valueOf', 'populate'],
    ['populate=hasOwnProperty', 'populate'],
    ['populate[a][populate][b][populate][c][populate][d][populate][e]=true', 'populate'],
    ['populate=a.b.c.d.e', 'populate'],
    ['populate[brand][filters][$gt]=1', 'populate'],
    ['sort=name:sideways', 'sort'],
    ['sort=toString', 'sort'],
    ['sort=name:asc:desc', 'sort'],
    ['_q[a]=1', '_q'],
    [`_q=${'x'.repeat(1_001)}`, '_q'],
    ['status[a]=1', 'status'],
    ['locale[a][b]=1', 'locale'],
    ['pagination=1', 'pagination'],
    ['pagination[page]=one', 'pagination'],
    ['pagination[page][a]=1', 'pagination'],
    ['pagination[page]=-2', 'pagination'],
    ['page=1e9', 'page'],
  ])('%s', (query, parameter) => {
    expect(ofApp(query)?.path[0]).toBe(parameter);
  });

  test.each([
    ['three relations deep', 'filters[categories][parent][parent][name][$eq]=a'],
    [
      'twenty times through two relations',
      Array.from({ length: 20 }, (_, i) => `filters[$and][${i}][localizations][categories][id][$gt]=0`).join('&'),
    ],
    ['seven times through one', Array.from({ length: 7 }, (_, i) => `filters[$and][${i}][brand][id][$gt]=0`).join('&')],
    ['hundreds of conditions', Array.from({ length: 70 }, (_, i) => `filters[$or][${i}][name][$eq]=${i}`).join('&')],
    ['relations of sorts', Array.from({ length: 7 }, (_, i) => `sort[${i}]=brand.name`).join('&')],
  ])('a filter that costs more than it may: %s', (_name, query) => {
    expect(ofApp(query)).not.toBeNull();
  });
});

describe('where a door hands names on as they come, only fields of its content are taken:', () => {
  const files = { plain: new Set(['id', 'name', 'createdAt']), all: new Set(['id', 'name', 'createdAt', 'folder']) };

  test.each<[string, string | undefined]>([
    ['filters[folder][id][$eq]=1', undefined],
    ['filters[$and][0][name][$contains]=a', undefined],
    ['sort=createdAt:DESC&fields[0]=name', undefined],
    ['filters[price][$eq]=1', 'filters'],
    ['filters[$or][0][price][$eq]=1', 'filters'],
    ['sort=price', 'sort'],
    ['sort=folder.name', 'sort'],
    ['fields[0]=folder', 'fields'],
  ])('%s', (query, refused) => {
    expect(checkQuery(parse(query), staffBudget, files)?.path[0]).toBe(refused);
  });
});
