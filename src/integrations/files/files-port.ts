import type { PortRules } from '../registry';
import type { PrivateFiles } from './private-files';

// Whoever waits has sent a file; the bucket's own client gives up before.
const mostMs = 65_000;

export const filesPort: PortRules<PrivateFiles> = {
  port: 'files',
  isOnlyOne: true,
  patience: { calls: 5, windowMs: 60_000, restMs: 5_000 },
  isAnswer: () => false,
  guarded: (files, guard) => ({
    // Addresses are signed here, and nobody is asked.
    uploadUrl: files.uploadUrl.bind(files),
    readUrl: files.readUrl.bind(files),
    put: (key, content, type) => guard(() => files.put(key, content, type), AbortSignal.timeout(mostMs)),
    get: (key, most) => guard(() => files.get(key, most), AbortSignal.timeout(mostMs)),
    remove: (key) => guard(() => files.remove(key), AbortSignal.timeout(mostMs)),
  }),
};
