import { randomText, type RandomBytes } from './random.ts';
import { singleFlight, type Storage } from './storage.ts';

/** The secret by which the shop knows this app again before it has a cart: made once, and never shown to anybody else. */
export const deviceSecret = (storage: Storage, random?: RandomBytes): (() => Promise<string>) =>
  singleFlight(async () => {
    const name = 'storekeeper.device';
    const known = await storage.get(name);
    if (known !== null) return known;
    const secret = randomText(32, random);
    await storage.set(name, secret);
    return secret;
  });
