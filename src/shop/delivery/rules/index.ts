import {
  byDistance,
  byParcels,
  bySubtotal,
  byVolume,
  byWeight,
  type ByDistance,
  type ByParcels,
  type BySubtotal,
  type ByVolume,
  type ByWeight,
} from '../../../domain/delivery/rules/measured';
import { atHours, forGroups, inZones, zoneCounts, type AtHours, type ForGroups, type InZones } from '../../../domain/delivery/rules/chosen';
import { minutesOf } from '../../promotions/stored-time';
import { amountsField, named, storedAmounts } from '../../promotions/stored-parameters';
import type { AddedDeliveryRule } from '../delivery-rule-kinds';
import { consequenceFields, idsOnly, numberField, relationField, storedConsequence, storedNumber } from './fields';

const zones: AddedDeliveryRule<InZones> = {
  ...inZones,
  form: {
    displayName: 'Delivery zones',
    icon: 'pinMap',
    attributes: {
      zones: relationField('api::delivery.delivery-zone', 'manyToMany', { label: 'Zones', help: 'An address in one of these is enough.' }),
      counts: {
        type: 'enumeration',
        enum: [...zoneCounts],
        required: true,
        default: 'any',
        pluginOptions: {
          admin: {
            label: 'Which zones count',
            help: 'Any: the address lies in one of them. First: of its zones, that with the highest priority is one of them. None: it lies in none.',
          },
        },
      },
      ...consequenceFields,
    },
  },
  populate: { zones: idsOnly, amounts: true },
  read: (it) => ({ ...storedConsequence(it), zones: named(it, 'zones'), counts: zoneCounts.find((known) => known === it.counts) ?? 'any' }),
};

const weight: AddedDeliveryRule<ByWeight> = {
  ...byWeight,
  form: {
    displayName: 'Weight of the cart',
    icon: 'cube',
    attributes: {
      fromGrams: numberField({ label: 'From, in grams', help: 'What the goods weigh together. Empty: from nothing on.' }, 0),
      belowGrams: numberField({ label: 'Below, in grams', help: 'The rule ends here. Empty: however much.' }, 1),
      ...consequenceFields,
    },
  },
  populate: { amounts: true },
  read: (it) => ({ ...storedConsequence(it), fromGrams: storedNumber(it.fromGrams), belowGrams: storedNumber(it.belowGrams) }),
};

const volume: AddedDeliveryRule<ByVolume> = {
  ...byVolume,
  form: {
    displayName: 'Volume of the cart',
    icon: 'expand',
    attributes: {
      fromCubicCentimetres: numberField(
        {
          label: 'From, in cubic centimetres',
          help: 'The room the goods take together: a litre is 1000. Goods nobody measured take none. Empty: from nothing on.',
        },
        0,
      ),
      belowCubicCentimetres: numberField({ label: 'Below, in cubic centimetres', help: 'The rule ends here. Empty: however much.' }, 1),
      ...consequenceFields,
    },
  },
  populate: { amounts: true },
  read: (it) => ({
    ...storedConsequence(it),
    fromCubicCentimetres: storedNumber(it.fromCubicCentimetres),
    belowCubicCentimetres: storedNumber(it.belowCubicCentimetres),
  }),
};

const parcels: AddedDeliveryRule<ByParcels> = {
  ...byParcels,
  form: {
    displayName: 'Several parcels',
    icon: 'stack',
    attributes: {
      gramsPerParcel: {
        ...numberField({ label: 'Weight of a parcel, in grams', help: 'What one parcel may weigh. What is heavier goes into several.' }, 1),
        required: true,
      },
      mostParcels: numberField({ label: 'Parcels at most', help: 'With more, it is not offered. Empty: any number.' }, 1),
      amounts: amountsField({ label: 'For each further parcel', help: 'What each parcel after the first costs, in each currency.' }),
    },
  },
  populate: { amounts: true },
  read: (it) => ({
    gramsPerParcel: storedNumber(it.gramsPerParcel) ?? 0,
    mostParcels: storedNumber(it.mostParcels),
    amounts: storedAmounts(it.amounts),
  }),
};

const distance: AddedDeliveryRule<ByDistance> = {
  ...byDistance,
  form: {
    displayName: 'Distance',
    icon: 'pin',
    attributes: {
      location: relationField('api::inventory.stock-location', 'manyToOne', {
        label: 'Measured from',
        help: 'A location whose latitude and longitude are filled in. Measured as the crow flies.',
      }),
      fromMetres: numberField({ label: 'From, in metres', help: 'Empty: from the location on.' }, 0),
      belowMetres: numberField({ label: 'Below, in metres', help: 'The rule ends here. Empty: however far.' }, 1),
      ...consequenceFields,
    },
  },
  populate: { location: idsOnly, amounts: true },
  read: (it) => ({
    ...storedConsequence(it),
    location: named(it, 'location')[0] ?? '',
    fromMetres: storedNumber(it.fromMetres),
    belowMetres: storedNumber(it.belowMetres),
  }),
};

const subtotal: AddedDeliveryRule<BySubtotal> = {
  ...bySubtotal,
  form: {
    displayName: 'Worth of the goods',
    icon: 'priceTag',
    attributes: {
      from: amountsField({ label: 'From', help: 'What the goods cost together, after discounts. Empty: from nothing on.' }),
      below: amountsField({ label: 'Below', help: 'The rule ends here. Empty: however much.' }),
      ...consequenceFields,
    },
  },
  populate: { from: true, below: true, amounts: true },
  read: (it) => ({ ...storedConsequence(it), from: storedAmounts(it.from), below: storedAmounts(it.below) }),
};

const groups: AddedDeliveryRule<ForGroups> = {
  ...forGroups,
  form: {
    displayName: 'Customer groups',
    icon: 'user',
    attributes: {
      groups: relationField('api::pricing.customer-group', 'manyToMany', { label: 'Groups', help: 'One of these is enough.' }),
      ...consequenceFields,
    },
  },
  populate: { groups: idsOnly, amounts: true },
  read: (it) => ({ ...storedConsequence(it), groups: named(it, 'groups') }),
};

const hours: AddedDeliveryRule<AtHours> = {
  ...atHours,
  form: {
    displayName: 'Weekdays and hours',
    icon: 'clock',
    attributes: {
      weekdays: {
        type: 'customField',
        customField: 'global::choices',
        options: { of: 'weekday' },
        required: true,
        pluginOptions: { admin: { label: 'Weekdays', help: 'On which days it holds.' } },
      },
      fromTime: {
        type: 'time',
        required: true,
        default: '00:00:00.000',
        pluginOptions: { admin: { label: 'From', help: 'In the time zone below.' } },
      },
      untilTime: {
        type: 'time',
        required: true,
        default: '00:00:00.000',
        pluginOptions: { admin: { label: 'Until', help: 'In the time zone below. 00:00 means midnight at the end of the day.' } },
      },
      timeZone: {
        type: 'string',
        required: true,
        default: 'Europe/Kyiv',
        pluginOptions: { admin: { label: 'Time zone', help: 'Such as Europe/Kyiv.' } },
      },
      ...consequenceFields,
    },
  },
  populate: { amounts: true },
  read: (it) => ({
    ...storedConsequence(it),
    weekdays: Array.isArray(it.weekdays) ? it.weekdays.map(Number) : [],
    fromMinute: minutesOf(it.fromTime),
    // Midnight as an end is the end of the day and not its beginning.
    untilMinute: minutesOf(it.untilTime) || 24 * 60,
    timeZone: typeof it.timeZone === 'string' ? it.timeZone : '',
  }),
};

/** The rules of ours that staff can add to a delivery method, with their forms: they come through the door of plugins. */
export const ownDeliveryRules = {
  'delivery.zones': zones,
  'delivery.weight': weight,
  'delivery.volume': volume,
  'delivery.parcels': parcels,
  'delivery.distance': distance,
  'delivery.subtotal': subtotal,
  'delivery.groups': groups,
  'delivery.hours': hours,
} as const;
