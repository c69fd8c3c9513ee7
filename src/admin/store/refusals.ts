import type { Refusals } from '../kit/refusal';
import type { TextKey } from '../texts';

const reasons: Readonly<Record<string, TextKey>> = {
  over: 'storekeeper.refusal.settingsOver',
  undone: 'storekeeper.refusal.settingsUndone',
  changed_since: 'storekeeper.refusal.settingsChangedSince',
};

export const settingRefusals: Refusals = new Map([
  ['SETTINGS_NOT_UNDONE', (text, { reason }) => text(reasons[String(reason)] ?? 'storekeeper.refusal.settingsChangedSince')],
]);
