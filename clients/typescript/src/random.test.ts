import { deviceSecret } from './device-secret.ts';
import { randomText } from './random.ts';
import { memoryStorage } from './storage.ts';

test('a secret is made once, also for two who ask at once, and kept', async () => {
  const storage = memoryStorage();
  const secret = deviceSecret(storage);

  const [one, other] = await Promise.all([secret(), secret()]);

  expect(one).toMatch(/^[0-9a-f]{64}$/);
  expect(other).toBe(one);
  expect(await deviceSecret(storage)()).toBe(one);
  expect(await deviceSecret(memoryStorage())()).not.toBe(one);
});

test('where nothing is random it says what to do, and makes no secret', async () => {
  const { crypto } = globalThis;
  Object.defineProperty(globalThis, 'crypto', { value: undefined, configurable: true });
  try {
    const storage = memoryStorage();
    await expect(deviceSecret(storage)()).rejects.toThrow('Pass `random`');
    expect(await storage.get('storekeeper.device')).toBeNull();
    expect(randomText(2, () => Uint8Array.of(1, 255))).toBe('01ff');
  } finally {
    Object.defineProperty(globalThis, 'crypto', { value: crypto, configurable: true });
  }
});
