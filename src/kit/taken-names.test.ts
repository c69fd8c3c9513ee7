import { addPluginArea } from '../http/plugin-area';
import { addRefusalCode } from '../http/refusal-status';
import { addDeliveryRule } from '../shop/delivery/delivery-rule-kinds';
import { addCondition, addEffect } from '../shop/promotions/discount-kinds';
import { addAlertKind } from '../shop/staff/raise-alert';
import { addStaffWrites } from '../strapi/guards/staff-writes';

const nothing = () => {};
const form = { form: { displayName: 'Nothing', attributes: {} }, read: () => ({}) };
const area = { title: 'Nothing', description: 'Nothing.' };

describe('what a plugin adds', () => {
  test.each<[string, () => void]>([
    ['an effect', () => addEffect('twice.effect', { ...form, phase: 'line', apply: () => 'NO_MATCHING_LINES' }, nothing)],
    ['a condition', () => addCondition('twice.condition', { ...form, refuses: () => null }, nothing)],
    ['a delivery rule', () => addDeliveryRule('twice.rule', { ...form, decide: () => null }, nothing)],
    ['a refusal', () => addRefusalCode('TWICE_REFUSED', 422)],
    ['a kind of alert', () => addAlertKind('twice_raised')],
    ['endpoints', () => addPluginArea('twice', area, nothing)],
    ['a content type', () => addStaffWrites('plugin::twice.thing', { may: 'everything' })],
  ])('is added once: %s', (_what, add) => {
    add();
    expect(add).toThrow(/already/);
  });

  test.each<[string, () => void]>([
    ['a code of the shop', () => addRefusalCode('OUT_OF_STOCK', 422)],
    ['a code about HTTP', () => addRefusalCode('VALIDATION_FAILED', 400)],
    ['a code that is no code', () => addRefusalCode('too late', 422)],
    ['a status that is no refusal', () => addRefusalCode('FINE_THANKS', 200)],
    ['a kind of no plugin', () => addEffect('effect' as never, { ...form, phase: 'line', apply: () => 'NO_MATCHING_LINES' }, nothing)],
    ['a delivery rule of no plugin', () => addDeliveryRule('rule' as never, { ...form, decide: () => null }, nothing)],
    ['a kind of alert that is none', () => addAlertKind('Alert!')],
    ['a name with a way out', () => addPluginArea('../staff', area, nothing)],
    ['a content type of the shop', () => addStaffWrites('api::order.order', { may: 'everything' })],
    [
      'a path with a way out',
      () =>
        addPluginArea(
          'ways',
          { ...area, staff: { contract: { out: { path: '/../orders' } as never }, handle: async () => null } },
          nothing,
        ),
    ],
  ])('never takes %s', (_what, add) => {
    expect(add).toThrow(Error);
  });
});
