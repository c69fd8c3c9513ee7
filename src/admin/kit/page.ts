import type { ComponentType } from 'react';
import type { TextKey } from '../texts';

/** A page of its own in the menu, for whoever has the permission. Its code is loaded when it is opened. */
export type Page = Readonly<{
  path: string;
  label: TextKey;
  icon: ComponentType;
  permission: Readonly<{ action: string; subject: string | null }>;
  load: () => Promise<ComponentType>;
}>;
