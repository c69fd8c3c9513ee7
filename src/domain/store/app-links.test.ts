import { appleAssociation, appLinkProblems, assetLinks, type AppLinks } from './app-links';

const print = Array.from({ length: 32 }, () => 'aB').join(':');
const links: AppLinks = {
  productLink: 'https://shop.example/{language}/p/{slug}',
  iosApps: 'ABCDE12345.com.example.shop\n ABCDE12345.com.example.shop-test \n',
  androidPackage: 'com.example.shop',
  androidFingerprints: print,
};
const none: AppLinks = { productLink: '', iosApps: '', androidPackage: '', androidFingerprints: '' };

test('iOS and Android are told which apps open which links', () => {
  expect(appLinkProblems(links)).toEqual([]);
  expect(appleAssociation(links)).toEqual({
    applinks: {
      details: [{ appIDs: ['ABCDE12345.com.example.shop', 'ABCDE12345.com.example.shop-test'], components: [{ '/': '/*/p/*' }] }],
    },
  });
  expect(assetLinks(links)).toEqual([
    {
      relation: ['delegate_permission/common.handle_all_urls'],
      target: { namespace: 'android_app', package_name: 'com.example.shop', sha256_cert_fingerprints: [print.toUpperCase()] },
    },
  ]);
});

test('nothing is told where there is no app', () => {
  expect([appleAssociation(none), assetLinks(none), appLinkProblems(none)]).toEqual([null, null, []]);
});

test.each<[Partial<AppLinks>, keyof AppLinks]>([
  [{ iosApps: 'com.example.shop' }, 'iosApps'],
  [{ iosApps: 'abcde12345.com.example.shop' }, 'iosApps'],
  [{ productLink: '' }, 'productLink'],
  [{ androidPackage: 'shop' }, 'androidPackage'],
  [{ androidPackage: '' }, 'androidPackage'],
  [{ androidFingerprints: 'AB:CD' }, 'androidFingerprints'],
  [{ androidFingerprints: '' }, 'androidFingerprints'],
])('%j is refused, with its field', (change, field) => {
  expect(appLinkProblems({ ...links, ...change }).map((problem) => problem.field)).toEqual([field]);
});
