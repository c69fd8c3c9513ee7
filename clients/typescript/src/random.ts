export type RandomBytes = (length: number) => Uint8Array;

/** From the platform; React Native has none by itself, and what is only likely to be random protects nobody. */
const ofPlatform: RandomBytes = (length) => {
  if (typeof crypto === 'undefined' || typeof crypto.getRandomValues !== 'function')
    throw new Error(
      'There is no source of randomness here. Pass `random`, such as `getRandomBytes` of expo-crypto, or import react-native-get-random-values first.',
    );
  return crypto.getRandomValues(new Uint8Array(length));
};

/** `bytes` random bytes, as hexadecimal digits. */
export function randomText(bytes: number, random: RandomBytes = ofPlatform): string {
  return Array.from(random(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
