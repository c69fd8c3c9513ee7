import type { Answer } from '../kit/staff-api';

export type Integration = Answer<'GET /integrations'>['integrations'][number];
export type Parameter = Integration['parameters'][number];

/** What was typed over what is set, and not saved yet. */
export type Draft = Readonly<{ isOn?: boolean; typed: Readonly<Record<string, string>> }>;
export const nothingTyped: Draft = { typed: {} };

export const keyOf = ({ port, name }: Pick<Integration, 'port' | 'name'>): string => `${port}/${name}`;

/** A secret is never told: its field is empty, and stays as it is where nothing is typed. */
export const shownOf = ({ name, value }: Parameter, { typed }: Draft): string => typed[name] ?? value ?? '';

export const isOnIn = ({ isOn }: Integration, draft: Draft): boolean => draft.isOn ?? isOn;

/** What is sent: only what is another one than what is set. */
export function changedIn({ parameters }: Integration, { typed }: Draft): Record<string, string> {
  const set = new Map(parameters.map(({ name, value }) => [name, value ?? '']));
  return Object.fromEntries(Object.entries(typed).filter(([name, value]) => value.trim() !== set.get(name)));
}

export const isChanged = (integration: Integration, draft: Draft): boolean =>
  isOnIn(integration, draft) !== integration.isOn || Object.keys(changedIn(integration, draft)).length > 0;

export type State = 'locked' | 'resting' | 'on' | 'off' | 'unset';

export function stateOf({ isLocked, isOn, setBy, health }: Integration): State {
  if (isLocked) return 'locked';
  if (isOn && health?.isResting) return 'resting';
  if (isOn) return 'on';
  return setBy === 'nobody' ? 'unset' : 'off';
}
