import type { ComponentType } from 'react';
import type { TextKey } from '../texts';

type Permission = Readonly<{ action: string; subject: string | null }>;

/** A page of its own in the menu, for whoever has one of the permissions. Its code is loaded when it is opened. */
export type Page = Readonly<{
  path: string;
  label: TextKey;
  icon: ComponentType;
  /** Smaller ones stand further up: Home is 0, the Content Manager 1. Without one: at the end, before Settings. */
  position?: number;
  permissions: readonly Permission[];
  load: () => Promise<ComponentType>;
}>;
