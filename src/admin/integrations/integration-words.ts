import type { ComponentProps } from 'react';
import { useIntl } from 'react-intl';
import type { TextKey } from '../texts';
import type { StateBadge } from '../kit/state-badge';
import type { Integration, State } from './draft';

/** In the order they stand below each other. */
export const ports = [
  'payments',
  'mail',
  'sms',
  'push',
  'identity',
  'carriers',
  'crm',
  'website',
  'analytics',
  'maps',
  'files',
  'activityArchive',
] as const;
export const portWords: Readonly<Record<(typeof ports)[number], TextKey>> = {
  payments: 'storekeeper.integrations.port.payments',
  mail: 'storekeeper.integrations.port.mail',
  sms: 'storekeeper.integrations.port.sms',
  push: 'storekeeper.integrations.port.push',
  identity: 'storekeeper.integrations.port.identity',
  carriers: 'storekeeper.integrations.port.carriers',
  crm: 'storekeeper.integrations.port.crm',
  website: 'storekeeper.integrations.port.website',
  analytics: 'storekeeper.integrations.port.analytics',
  maps: 'storekeeper.integrations.port.maps',
  files: 'storekeeper.integrations.port.files',
  activityArchive: 'storekeeper.integrations.port.activityArchive',
};

type Tone = NonNullable<ComponentProps<typeof StateBadge>['variant']>;
export const stateWords: Readonly<Record<State, Readonly<{ key: TextKey; tone: Tone }>>> = {
  on: { key: 'storekeeper.integrations.state.on', tone: 'success' },
  resting: { key: 'storekeeper.integrations.state.resting', tone: 'danger' },
  off: { key: 'storekeeper.integrations.state.off', tone: 'neutral' },
  unset: { key: 'storekeeper.integrations.state.unset', tone: 'neutral' },
  locked: { key: 'storekeeper.integrations.state.locked', tone: 'danger' },
};

/** What the adapters say of themselves, in the language of the panel. */
export function useOwnWords() {
  const { locale } = useIntl();
  return (words: NonNullable<Integration['about']>): string => (locale.startsWith('uk') ? words.uk : words.en);
}
