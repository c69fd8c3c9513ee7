import type { Answer, Request } from '../kit/staff-api';

export type Automations = Answer<'GET /automations'>;
export type Automation = Automations['automations'][number];
export type AutomationDraft = Request<'POST /automations'>['body'];
export type Action = AutomationDraft['action'];
export type Condition = AutomationDraft['conditions'][number];

export const draftOf = ({ name, event, conditions, action, isOn }: Automation): AutomationDraft => ({
  name,
  event,
  conditions,
  action,
  isOn,
});
export const isSame = (one: AutomationDraft, other: AutomationDraft): boolean => JSON.stringify(one) === JSON.stringify(other);

/** An action as it begins where another kind is chosen. */
export function newAction(kind: string, webhook: string): Action {
  switch (kind) {
    case 'mail':
      return { kind, to: '', subject: '', text: '' };
    case 'tag_order':
    case 'tag_customer':
      return { kind, tag: '' };
    case 'webhook':
      return { kind, webhook };
    default:
      return { kind: 'alert', text: '' };
  }
}

/** Whether something is still to be typed. */
export function isWhole({ name, conditions, action }: AutomationDraft): boolean {
  const texts = Object.values(action).every((part) => part.trim() !== '');
  return name.trim() !== '' && texts && conditions.every(({ field }) => field !== '');
}
