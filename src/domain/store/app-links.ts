import { linkPath } from './product-link';

/** The apps that open the links of the shop, as staff typed them: several stand one a line. */
export type AppLinks = Readonly<{ productLink: string; iosApps: string; androidPackage: string; androidFingerprints: string }>;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * What iOS asks for at `/.well-known/apple-app-site-association`: the apps that open links to products. Null where there are none. Source:
 * Apple, "Supporting associated domains".
 */
export function appleAssociation({ productLink, iosApps }: AppLinks) {
  const appIDs = linesOf(iosApps);
  if (appIDs.length === 0 || productLink === '') return null;
  return { applinks: { details: [{ appIDs, components: [{ '/': linkPath(productLink) }] }] } };
}

/** What Android asks for at `/.well-known/assetlinks.json`. Null where there is no app. Source: Google, "Digital Asset Links". */
export function assetLinks({ androidPackage, androidFingerprints }: AppLinks) {
  const fingerprints = linesOf(androidFingerprints).map((print) => print.toUpperCase());
  if (androidPackage === '' || fingerprints.length === 0) return null;
  return [
    {
      relation: ['delegate_permission/common.handle_all_urls'],
      target: { namespace: 'android_app', package_name: androidPackage, sha256_cert_fingerprints: fingerprints },
    },
  ];
}

type Problem = Readonly<{ code: string; field: keyof AppLinks; message: string }>;

const appId = /^[A-Z0-9]{10}\.[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*$/;
const packageName = /^[A-Za-z]\w*(\.[A-Za-z]\w*)+$/;
const fingerprint = /^([0-9A-F]{2}:){31}[0-9A-F]{2}$/i;

/** What neither system would take. */
export function appLinkProblems({ productLink, iosApps, androidPackage, androidFingerprints }: AppLinks): Problem[] {
  const problems: Problem[] = [];
  const say = (code: string, field: keyof AppLinks, message: string) => problems.push({ code, field, message });
  const badApp = linesOf(iosApps).find((line) => !appId.test(line));
  if (badApp !== undefined)
    say('APP_ID_INVALID', 'iosApps', `"${badApp}" is not the id of an app. Enter the ten characters of the team, a point and the bundle.`);
  if (linesOf(iosApps).length > 0 && productLink === '')
    say('LINK_MISSING', 'productLink', 'Which links shall the app open? Enter the link to a product.');
  if (androidPackage !== '' && !packageName.test(androidPackage))
    say('PACKAGE_INVALID', 'androidPackage', `"${androidPackage}" is not the name of a package. Enter one such as com.example.shop.`);
  const badPrint = linesOf(androidFingerprints).find((line) => !fingerprint.test(line));
  if (badPrint !== undefined)
    say(
      'FINGERPRINT_INVALID',
      'androidFingerprints',
      'A SHA-256 fingerprint is 32 pairs of 0–9 and A–F with colons between them, one fingerprint a line.',
    );
  if ((androidPackage === '') !== (linesOf(androidFingerprints).length === 0))
    say(
      'PACKAGE_INCOMPLETE',
      androidPackage === '' ? 'androidPackage' : 'androidFingerprints',
      'Android needs both the package and a fingerprint. Enter both, or neither.',
    );
  return problems;
}
