import type { Text } from '../kit/use-text';
import type { AutomationDraft } from './automation-draft';

/** A handful to begin with: what is missing in them is typed. */
export const readyRules = (text: Text): readonly AutomationDraft[] => [
  {
    name: text('storekeeper.automations.ready.large'),
    event: 'order.placed',
    conditions: [{ field: 'order.total', comparison: 'at_least', value: '500' }],
    action: { kind: 'tag_order', tag: text('storekeeper.automations.ready.large.tag') },
    isOn: true,
  },
  {
    name: text('storekeeper.automations.ready.first'),
    event: 'order.placed',
    conditions: [{ field: 'order.isFirst', comparison: 'is', value: 'true' }],
    action: { kind: 'tag_customer', tag: text('storekeeper.automations.ready.first.tag') },
    isOn: true,
  },
  {
    name: text('storekeeper.automations.ready.return'),
    event: 'order.return_requested',
    conditions: [],
    action: {
      kind: 'mail',
      to: '',
      subject: text('storekeeper.automations.ready.return.subject'),
      text: text('storekeeper.automations.ready.return.text'),
    },
    isOn: true,
  },
  {
    name: text('storekeeper.automations.ready.dispute'),
    event: 'order.dispute_opened',
    conditions: [],
    action: { kind: 'alert', text: text('storekeeper.automations.ready.dispute.text') },
    isOn: true,
  },
  {
    name: text('storekeeper.automations.ready.abroad'),
    event: 'order.placed',
    conditions: [{ field: 'order.country', comparison: 'is_not', value: 'UA' }],
    action: { kind: 'tag_order', tag: text('storekeeper.automations.ready.abroad.tag') },
    isOn: true,
  },
];

/** What a rule of one's own begins as. */
export const emptyRule: AutomationDraft = {
  name: '',
  event: 'order.placed',
  conditions: [],
  action: { kind: 'alert', text: '' },
  isOn: true,
};
