import type { Carrier } from 'storekeeper/kit';
import { callsTo, type NovaPoshtaSettings } from './ask';
import { labelDeadline, labelsOf } from './labels';
import { pointsPage } from './points';
import { track } from './tracking';

/** Points and tracking need a key; labels also who sends from where. */
export function createNovaPoshta(settings: NovaPoshtaSettings, deadline = labelDeadline): Carrier {
  const call = callsTo(settings);
  const { senderOffice, senderPhone } = settings;
  return {
    title: 'Нова пошта',
    trackingUrl: (number) => `https://novaposhta.ua/tracking/${encodeURIComponent(number)}`,
    track: (numbers) => track(call, numbers, senderPhone),
    points: (page) => pointsPage(call, page),
    ...(senderOffice && senderPhone && labelsOf(call, { ...settings, senderOffice, senderPhone }, deadline)),
  };
}
