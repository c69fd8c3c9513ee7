import type { StrapiApp } from '@strapi/strapi/admin';
import { closedTypes } from './closed-types';

type Middleware = Exclude<Parameters<StrapiApp['addRBACMiddleware']>[0], readonly unknown[]>;
type Permission = Readonly<{ action: string; subject?: string | null }>;

const reading = 'plugin::content-manager.explorer.read';

const isOffered = ({ action, subject }: Permission): boolean =>
  !subject || !closedTypes.has(subject) || !action.startsWith('plugin::content-manager.explorer.') || action === reading;

/** Offers nobody to create, edit or delete what would be refused: not even the owner, who may do everything. */
export const offerOnlyReading: Middleware = () => (next) => (permissions) => next(permissions.filter(isOffered));

type SidePanel = ((props: Readonly<{ model: string }>) => unknown) & { type?: string };

/** Takes away the panel with a Save button that could never be pressed. */
export const offerNoSaving = (panels: readonly SidePanel[]): SidePanel[] =>
  panels.map((panel) => (panel.type === 'actions' ? whereWritable(panel) : panel));

const whereWritable = (panel: SidePanel): SidePanel =>
  Object.assign(
    (props: Parameters<SidePanel>[0]) => {
      const shown = panel(props);
      return closedTypes.has(props.model) ? null : shown;
    },
    { type: panel.type },
  );
