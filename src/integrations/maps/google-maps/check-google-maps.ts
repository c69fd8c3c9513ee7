import type { Connected } from '../../adapter';
import { googleMapsMaps } from './google-maps';
import type { GoogleMapsSettings } from './rest';

const kyiv = { lat: 50.45, lng: 30.5233 };
const asked = { text: 'Khreshchatyk 22, Kyiv', language: 'en', countries: ['UA'], near: null, session: 'storekeeper-check' };

/** Whether Google knows the key, and each of the four APIs is switched on for it: each is asked once. */
export async function checkGoogleMaps(settings: GoogleMapsSettings, signal: AbortSignal): Promise<Connected> {
  const maps = googleMapsMaps(settings);
  await maps.autocomplete(asked, signal);
  await maps.geocode({ address: asked.text, language: 'en', country: 'UA' }, signal);
  await maps.timeZone(kyiv, signal);
  await maps.matrix([kyiv], [{ lat: 50.4, lng: 30.6 }], signal);
  return { account: null };
}
