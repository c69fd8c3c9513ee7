import { Clock, PinMap } from '@strapi/icons';
import type { ComponentType } from 'react';
import { message } from '../kit/message';
import type { Room } from '../kit/room';

/** Where things are delivered. */
export const delivery: Room = {
  fields: [
    {
      name: 'zone-areas',
      type: 'json',
      icon: PinMap,
      intlLabel: message('storekeeper.zones.field'),
      intlDescription: message('storekeeper.zones.fieldAbout'),
      // Strapi types the input as a component without props, and then gives it those of a form field.
      components: { Input: async () => ({ default: (await import('./zone-areas-input')).ZoneAreasInput as ComponentType }) },
    },
    {
      name: 'opening-hours',
      type: 'json',
      icon: Clock,
      intlLabel: message('storekeeper.hours.field'),
      intlDescription: message('storekeeper.hours.fieldAbout'),
      components: { Input: async () => ({ default: (await import('./opening-hours-input')).OpeningHoursInput as ComponentType }) },
    },
  ],
};
