import type { Schema, Struct } from '@strapi/strapi';

export interface CatalogAttribute extends Struct.ComponentSchema {
  collectionName: 'cmp_attributes';
  info: {
    displayName: 'Attribute';
    icon: 'bulletList';
  };
  attributes: {
    name: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'A fact customers can filter by, such as Material.';
          label: 'Attribute';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 60;
      }>;
    value: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Such as Wool.';
          label: 'Value';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 120;
      }>;
  };
}

export interface DeliveryDistance extends Struct.ComponentSchema {
  collectionName: 'cmp_delivery_distance';
  info: {
    displayName: 'Distance';
    icon: 'pin';
  };
  attributes: {
    amounts: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What it costs then, or costs more, in each currency.';
          label: 'Amounts';
        };
      }>;
    belowMetres: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The rule ends here. Empty: however far.';
          label: 'Below, in metres';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 2000000000;
          min: 1;
        },
        number
      >;
    fromMetres: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Empty: from the location on.';
          label: 'From, in metres';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 2000000000;
          min: 0;
        },
        number
      >;
    location: Schema.Attribute.Relation<'manyToOne', 'api::inventory.stock-location'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'A location whose latitude and longitude are filled in. Measured as the crow flies.';
          label: 'Measured from';
        };
      }>;
    then: Schema.Attribute.Enumeration<['only', 'not_offered', 'surcharge', 'price']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Only then: it is offered there, and nowhere else. The others happen where the rule holds.';
          label: 'What it does';
        };
      }> &
      Schema.Attribute.DefaultTo<'only'>;
  };
}

export interface DeliveryFreeFrom extends Struct.ComponentSchema {
  collectionName: 'cmp_delivery_free_from';
  info: {
    displayName: 'Free from an amount';
    icon: 'gift';
  };
  attributes: {
    amounts: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What the goods must cost together, after discounts, in each currency.';
          label: 'Free from';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
  };
}

export interface DeliveryGroups extends Struct.ComponentSchema {
  collectionName: 'cmp_delivery_groups';
  info: {
    displayName: 'Customer groups';
    icon: 'user';
  };
  attributes: {
    amounts: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What it costs then, or costs more, in each currency.';
          label: 'Amounts';
        };
      }>;
    groups: Schema.Attribute.Relation<'manyToMany', 'api::pricing.customer-group'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'One of these is enough.';
          label: 'Groups';
        };
      }>;
    then: Schema.Attribute.Enumeration<['only', 'not_offered', 'surcharge', 'price']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Only then: it is offered there, and nowhere else. The others happen where the rule holds.';
          label: 'What it does';
        };
      }> &
      Schema.Attribute.DefaultTo<'only'>;
  };
}

export interface DeliveryHours extends Struct.ComponentSchema {
  collectionName: 'cmp_delivery_hours';
  info: {
    displayName: 'Weekdays and hours';
    icon: 'clock';
  };
  attributes: {
    amounts: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What it costs then, or costs more, in each currency.';
          label: 'Amounts';
        };
      }>;
    fromTime: Schema.Attribute.Time &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'In the time zone below.';
          label: 'From';
        };
      }> &
      Schema.Attribute.DefaultTo<'00:00:00.000'>;
    then: Schema.Attribute.Enumeration<['only', 'not_offered', 'surcharge', 'price']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Only then: it is offered there, and nowhere else. The others happen where the rule holds.';
          label: 'What it does';
        };
      }> &
      Schema.Attribute.DefaultTo<'only'>;
    timeZone: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Such as Europe/Kyiv.';
          label: 'Time zone';
        };
      }> &
      Schema.Attribute.DefaultTo<'Europe/Kyiv'>;
    untilTime: Schema.Attribute.Time &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'In the time zone below. 00:00 means midnight at the end of the day.';
          label: 'Until';
        };
      }> &
      Schema.Attribute.DefaultTo<'00:00:00.000'>;
    weekdays: Schema.Attribute.JSON &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<
        'global::choices',
        {
          of: 'weekday';
        }
      > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'On which days it holds.';
          label: 'Weekdays';
        };
      }>;
  };
}

export interface DeliveryParcels extends Struct.ComponentSchema {
  collectionName: 'cmp_delivery_parcels';
  info: {
    displayName: 'Several parcels';
    icon: 'stack';
  };
  attributes: {
    amounts: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What each parcel after the first costs, in each currency.';
          label: 'For each further parcel';
        };
      }>;
    gramsPerParcel: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What one parcel may weigh. What is heavier goes into several.';
          label: 'Weight of a parcel, in grams';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 2000000000;
          min: 1;
        },
        number
      >;
    mostParcels: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'With more, it is not offered. Empty: any number.';
          label: 'Parcels at most';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 2000000000;
          min: 1;
        },
        number
      >;
  };
}

export interface DeliverySubtotal extends Struct.ComponentSchema {
  collectionName: 'cmp_delivery_subtotal';
  info: {
    displayName: 'Worth of the goods';
    icon: 'priceTag';
  };
  attributes: {
    amounts: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What it costs then, or costs more, in each currency.';
          label: 'Amounts';
        };
      }>;
    below: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The rule ends here. Empty: however much.';
          label: 'Below';
        };
      }>;
    from: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What the goods cost together, after discounts. Empty: from nothing on.';
          label: 'From';
        };
      }>;
    then: Schema.Attribute.Enumeration<['only', 'not_offered', 'surcharge', 'price']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Only then: it is offered there, and nowhere else. The others happen where the rule holds.';
          label: 'What it does';
        };
      }> &
      Schema.Attribute.DefaultTo<'only'>;
  };
}

export interface DeliveryVolume extends Struct.ComponentSchema {
  collectionName: 'cmp_delivery_volume';
  info: {
    displayName: 'Volume of the cart';
    icon: 'expand';
  };
  attributes: {
    amounts: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What it costs then, or costs more, in each currency.';
          label: 'Amounts';
        };
      }>;
    belowCubicCentimetres: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The rule ends here. Empty: however much.';
          label: 'Below, in cubic centimetres';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 2000000000;
          min: 1;
        },
        number
      >;
    fromCubicCentimetres: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The room the goods take together: a litre is 1000. Goods nobody measured take none. Empty: from nothing on.';
          label: 'From, in cubic centimetres';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 2000000000;
          min: 0;
        },
        number
      >;
    then: Schema.Attribute.Enumeration<['only', 'not_offered', 'surcharge', 'price']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Only then: it is offered there, and nowhere else. The others happen where the rule holds.';
          label: 'What it does';
        };
      }> &
      Schema.Attribute.DefaultTo<'only'>;
  };
}

export interface DeliveryWeight extends Struct.ComponentSchema {
  collectionName: 'cmp_delivery_weight';
  info: {
    displayName: 'Weight of the cart';
    icon: 'cube';
  };
  attributes: {
    amounts: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What it costs then, or costs more, in each currency.';
          label: 'Amounts';
        };
      }>;
    belowGrams: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The rule ends here. Empty: however much.';
          label: 'Below, in grams';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 2000000000;
          min: 1;
        },
        number
      >;
    fromGrams: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What the goods weigh together. Empty: from nothing on.';
          label: 'From, in grams';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 2000000000;
          min: 0;
        },
        number
      >;
    then: Schema.Attribute.Enumeration<['only', 'not_offered', 'surcharge', 'price']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Only then: it is offered there, and nowhere else. The others happen where the rule holds.';
          label: 'What it does';
        };
      }> &
      Schema.Attribute.DefaultTo<'only'>;
  };
}

export interface DeliveryZones extends Struct.ComponentSchema {
  collectionName: 'cmp_delivery_zones';
  info: {
    displayName: 'Delivery zones';
    icon: 'pinMap';
  };
  attributes: {
    amounts: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What it costs then, or costs more, in each currency.';
          label: 'Amounts';
        };
      }>;
    counts: Schema.Attribute.Enumeration<['any', 'first', 'none']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Any: the address lies in one of them. First: of its zones, that with the highest priority is one of them. None: it lies in none.';
          label: 'Which zones count';
        };
      }> &
      Schema.Attribute.DefaultTo<'any'>;
    then: Schema.Attribute.Enumeration<['only', 'not_offered', 'surcharge', 'price']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Only then: it is offered there, and nowhere else. The others happen where the rule holds.';
          label: 'What it does';
        };
      }> &
      Schema.Attribute.DefaultTo<'only'>;
    zones: Schema.Attribute.Relation<'manyToMany', 'api::delivery.delivery-zone'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'An address in one of these is enough.';
          label: 'Zones';
        };
      }>;
  };
}

export interface DiscountConditionChannel extends Struct.ComponentSchema {
  collectionName: 'cmp_con_channel';
  info: {
    displayName: 'Where they buy';
    icon: 'filter';
  };
  attributes: {
    channels: Schema.Attribute.JSON &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<
        'global::choices',
        {
          of: 'channel';
        }
      > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'One of these is enough.';
          label: 'Places';
        };
      }>;
  };
}

export interface DiscountConditionContainsProducts extends Struct.ComponentSchema {
  collectionName: 'cmp_con_contains_products';
  info: {
    displayName: 'Contains products';
    icon: 'filter';
  };
  attributes: {
    quantity: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How many of them at least.';
          label: 'Pieces';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<1>;
    targets: Schema.Attribute.Component<'promotion.targets', false> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What must be in the basket.';
          label: 'Products';
        };
      }>;
  };
}

export interface DiscountConditionCustomerGroup extends Struct.ComponentSchema {
  collectionName: 'cmp_con_customer_group';
  info: {
    displayName: 'Customer group';
    icon: 'filter';
  };
  attributes: {
    groups: Schema.Attribute.Relation<'manyToMany', 'api::pricing.customer-group'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'One of these is enough.';
          label: 'Groups';
        };
      }>;
    namedDocuments: Schema.Attribute.JSON &
      Schema.Attribute.Private &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
  };
}

export interface DiscountConditionDeliveryZone extends Struct.ComponentSchema {
  collectionName: 'cmp_con_delivery_zone';
  info: {
    displayName: 'Delivery zone';
    icon: 'filter';
  };
  attributes: {
    namedDocuments: Schema.Attribute.JSON &
      Schema.Attribute.Private &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    zones: Schema.Attribute.Relation<'manyToMany', 'api::delivery.delivery-zone'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'An address in one of these is enough.';
          label: 'Zones';
        };
      }>;
  };
}

export interface DiscountConditionFirstOrder extends Struct.ComponentSchema {
  collectionName: 'cmp_con_first_order';
  info: {
    displayName: 'First order';
    icon: 'filter';
  };
  attributes: {
    note: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'For your colleagues; customers do not see it.';
          label: 'Note';
        };
      }>;
  };
}

export interface DiscountConditionMinQuantity extends Struct.ComponentSchema {
  collectionName: 'cmp_con_min_quantity';
  info: {
    displayName: 'Minimum number of pieces';
    icon: 'filter';
  };
  attributes: {
    quantity: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How many at least.';
          label: 'Pieces';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<2>;
    targets: Schema.Attribute.Component<'promotion.targets', false> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Leave empty to count everything.';
          label: 'Counted products';
        };
      }>;
  };
}

export interface DiscountConditionMinSubtotal extends Struct.ComponentSchema {
  collectionName: 'cmp_con_min_subtotal';
  info: {
    displayName: 'Minimum amount';
    icon: 'filter';
  };
  attributes: {
    amounts: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What the products must cost together, in each currency.';
          label: 'Amounts';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
  };
}

export interface DiscountConditionNotOnSale extends Struct.ComponentSchema {
  collectionName: 'cmp_con_not_on_sale';
  info: {
    displayName: 'Not on sale prices';
    icon: 'filter';
  };
  attributes: {
    note: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'For your colleagues; customers do not see it.';
          label: 'Note';
        };
      }>;
  };
}

export interface DiscountConditionPaymentMethod extends Struct.ComponentSchema {
  collectionName: 'cmp_con_payment_method';
  info: {
    displayName: 'Payment method';
    icon: 'filter';
  };
  attributes: {
    providers: Schema.Attribute.JSON &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<
        'global::choices',
        {
          of: 'payment-provider';
        }
      > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'One of these is enough.';
          label: 'Payment methods';
        };
      }>;
  };
}

export interface DiscountConditionWeekdayHours extends Struct.ComponentSchema {
  collectionName: 'cmp_con_weekday_hours';
  info: {
    displayName: 'Weekdays and hours';
    icon: 'filter';
  };
  attributes: {
    fromTime: Schema.Attribute.Time &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'In the time zone below.';
          label: 'From';
        };
      }> &
      Schema.Attribute.DefaultTo<'00:00:00.000'>;
    timeZone: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Such as Europe/Kyiv.';
          label: 'Time zone';
        };
      }> &
      Schema.Attribute.DefaultTo<'Europe/Kyiv'>;
    untilTime: Schema.Attribute.Time &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'In the time zone below. 00:00 means midnight at the end of the day.';
          label: 'Until';
        };
      }> &
      Schema.Attribute.DefaultTo<'00:00:00.000'>;
    weekdays: Schema.Attribute.JSON &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<
        'global::choices',
        {
          of: 'weekday';
        }
      > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'On which days it holds.';
          label: 'Weekdays';
        };
      }>;
  };
}

export interface DiscountEffectAmountOffLines extends Struct.ComponentSchema {
  collectionName: 'cmp_eff_amount_off_lines';
  info: {
    displayName: 'Amount off products';
    icon: 'gift';
  };
  attributes: {
    amounts: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'One amount for each currency you sell in.';
          label: 'Amounts';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
    per: Schema.Attribute.Enumeration<['unit', 'line']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Taken off every piece, or once per line of the basket.';
          label: 'For each';
        };
      }> &
      Schema.Attribute.DefaultTo<'unit'>;
  };
}

export interface DiscountEffectAmountOffOrder extends Struct.ComponentSchema {
  collectionName: 'cmp_eff_amount_off_order';
  info: {
    displayName: 'Amount off the order';
    icon: 'gift';
  };
  attributes: {
    amounts: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'One amount for each currency you sell in.';
          label: 'Amounts';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
  };
}

export interface DiscountEffectBuyXGetY extends Struct.ComponentSchema {
  collectionName: 'cmp_eff_buy_x_get_y';
  info: {
    displayName: 'Buy some, get some';
    icon: 'gift';
  };
  attributes: {
    basisPoints: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: '1000 is 10 %, 10000 is everything.';
          label: 'Hundredths of a percent';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 10000;
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<10000>;
    buyQuantity: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How many pieces must be paid.';
          label: 'Buy';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<2>;
    getQuantity: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How many pieces are then reduced.';
          label: 'Get';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<1>;
    getTargets: Schema.Attribute.Component<'promotion.targets', false> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Leave empty to reduce the same products that must be bought.';
          label: 'Reduced products';
        };
      }>;
    maxTimes: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How many times in one basket. Empty: as often as it fits.';
          label: 'At most';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
  };
}

export interface DiscountEffectBuyXGetYAmount extends Struct.ComponentSchema {
  collectionName: 'cmp_eff_buy_x_get_y_amount';
  info: {
    displayName: 'Buy some, get some at a price';
    icon: 'gift';
  };
  attributes: {
    amounts: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'For each reduced piece, in each currency.';
          label: 'Amount';
        };
      }>;
    as: Schema.Attribute.Enumeration<['amount_off', 'fixed_price']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Amount off: taken off each reduced piece. Fixed price: what each of them costs.';
          label: 'The amount is';
        };
      }> &
      Schema.Attribute.DefaultTo<'amount_off'>;
    buyQuantity: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How many pieces must be paid.';
          label: 'Buy';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<2>;
    getQuantity: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How many pieces are then reduced.';
          label: 'Get';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<1>;
    getTargets: Schema.Attribute.Component<'promotion.targets', false> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Leave empty to reduce the same products that must be bought.';
          label: 'Reduced products';
        };
      }>;
    maxTimes: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How many times in one basket. Empty: as often as it fits.';
          label: 'At most';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
  };
}

export interface DiscountEffectCheapestFree extends Struct.ComponentSchema {
  collectionName: 'cmp_eff_cheapest_free';
  info: {
    displayName: 'Cheapest of several free';
    icon: 'gift';
  };
  attributes: {
    every: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Of how many pieces.';
          label: 'Out of';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 2;
        },
        number
      > &
      Schema.Attribute.DefaultTo<3>;
    free: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How many of them, the cheapest ones, are free.';
          label: 'Free';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<1>;
  };
}

export interface DiscountEffectFixedPrice extends Struct.ComponentSchema {
  collectionName: 'cmp_eff_fixed_price';
  info: {
    displayName: 'Fixed price';
    icon: 'gift';
  };
  attributes: {
    amounts: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What one piece then costs, in each currency.';
          label: 'Amounts';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
  };
}

export interface DiscountEffectFixedPriceOrder extends Struct.ComponentSchema {
  collectionName: 'cmp_eff_fixed_price_order';
  info: {
    displayName: 'Fixed price for the order';
    icon: 'priceTag';
  };
  attributes: {
    amounts: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What all these products in the basket cost together, in each currency.';
          label: 'Price';
        };
      }>;
  };
}

export interface DiscountEffectFixedPriceSet extends Struct.ComponentSchema {
  collectionName: 'cmp_eff_fixed_price_set';
  info: {
    displayName: 'Fixed price for a set';
    icon: 'priceTag';
  };
  attributes: {
    amounts: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What the pieces of a set cost together, in each currency.';
          label: 'Price of a set';
        };
      }>;
    maxTimes: Schema.Attribute.Integer &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How many times in one basket. Empty: as often as it fits.';
          label: 'At most';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
    quantity: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'How many pieces, in any mixture, make a set.';
          label: 'Pieces in a set';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<3>;
  };
}

export interface DiscountEffectFreeDelivery extends Struct.ComponentSchema {
  collectionName: 'cmp_eff_free_delivery';
  info: {
    displayName: 'Free delivery';
    icon: 'gift';
  };
  attributes: {
    note: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'For your colleagues; customers do not see it.';
          label: 'Note';
        };
      }>;
  };
}

export interface DiscountEffectGiftProduct extends Struct.ComponentSchema {
  collectionName: 'cmp_eff_gift_product';
  info: {
    displayName: 'Gift';
    icon: 'gift';
  };
  attributes: {
    namedDocuments: Schema.Attribute.JSON &
      Schema.Attribute.Private &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    quantity: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Pieces that become free.';
          label: 'How many';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<1>;
    variant: Schema.Attribute.Relation<'oneToOne', 'api::catalog.variant'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'This variant becomes free when it is in the basket.';
          label: 'Gift';
        };
      }>;
  };
}

export interface DiscountEffectPercentOffDelivery extends Struct.ComponentSchema {
  collectionName: 'cmp_eff_percent_off_delivery';
  info: {
    displayName: 'Percent off the delivery';
    icon: 'car';
  };
  attributes: {
    basisPoints: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: '1000 is 10 %, 10000 is everything.';
          label: 'Hundredths of a percent';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 10000;
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<5000>;
  };
}

export interface DiscountEffectPercentOffLines extends Struct.ComponentSchema {
  collectionName: 'cmp_eff_percent_off_lines';
  info: {
    displayName: 'Percent off products';
    icon: 'gift';
  };
  attributes: {
    basisPoints: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: '1000 is 10 %, 10000 is everything.';
          label: 'Hundredths of a percent';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 10000;
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<1000>;
  };
}

export interface DiscountEffectPercentOffOrder extends Struct.ComponentSchema {
  collectionName: 'cmp_eff_percent_off_order';
  info: {
    displayName: 'Percent off the order';
    icon: 'gift';
  };
  attributes: {
    basisPoints: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: '1000 is 10 %, 10000 is everything.';
          label: 'Hundredths of a percent';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 10000;
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<1000>;
  };
}

export interface DiscountEffectReducedDelivery extends Struct.ComponentSchema {
  collectionName: 'cmp_eff_reduced_delivery';
  info: {
    displayName: 'Reduced delivery';
    icon: 'gift';
  };
  attributes: {
    amounts: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What is taken off the price of delivery, in each currency.';
          label: 'Amounts';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
  };
}

export interface DiscountEffectTieredPercent extends Struct.ComponentSchema {
  collectionName: 'cmp_eff_tiered_percent';
  info: {
    displayName: 'Percent by steps';
    icon: 'gift';
  };
  attributes: {
    by: Schema.Attribute.Enumeration<['quantity', 'subtotal']> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Pieces, or the amount they cost.';
          label: 'Counted by';
        };
      }> &
      Schema.Attribute.DefaultTo<'quantity'>;
    tiers: Schema.Attribute.Component<'promotion.tier', true> &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'From low to high.';
          label: 'Steps';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: 1;
        },
        number
      >;
  };
}

export interface LoyaltySpendPoints extends Struct.ComponentSchema {
  collectionName: 'cmp_loyalty_spend_points';
  info: {
    displayName: 'Pay with points';
    icon: 'star';
  };
  attributes: {
    mostBasisPoints: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The most that points can pay, in hundredths of a percent: 5000 is 50 %.';
          label: 'Share of the order';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 10000;
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<5000>;
    pointValue: Schema.Attribute.Component<'shop.money', true> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'What is taken off for each point, in each currency.';
          label: 'A point is worth';
        };
      }>;
  };
}

export interface PromotionTargets extends Struct.ComponentSchema {
  collectionName: 'cmp_targets';
  info: {
    displayName: 'What it applies to';
    icon: 'bulletList';
  };
  attributes: {
    brands: Schema.Attribute.Relation<'manyToMany', 'api::catalog.brand'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Everything of these brands.';
          label: 'Brands';
        };
      }>;
    categories: Schema.Attribute.Relation<'manyToMany', 'api::catalog.category'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Everything in these categories and the ones below them.';
          label: 'Categories';
        };
      }>;
    namedDocuments: Schema.Attribute.JSON &
      Schema.Attribute.Private &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          hidden: true;
        };
      }>;
    products: Schema.Attribute.Relation<'manyToMany', 'api::catalog.product'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The discount acts on these products. Leave all four empty for everything.';
          label: 'Products';
        };
      }>;
    variants: Schema.Attribute.Relation<'manyToMany', 'api::catalog.variant'> &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Single sizes or colours.';
          label: 'Variants';
        };
      }>;
  };
}

export interface PromotionTier extends Struct.ComponentSchema {
  collectionName: 'cmp_tiers';
  info: {
    displayName: 'Step';
    icon: 'chartBubble';
  };
  attributes: {
    basisPoints: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: '1000 is 10 %.';
          label: 'Hundredths of a percent';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          max: 10000;
          min: 1;
        },
        number
      >;
    currency: Schema.Attribute.String &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Only for steps by amount: three capital letters.';
          label: 'Currency';
        };
      }>;
    from: Schema.Attribute.BigInteger &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'The number of pieces, or the amount in the smallest unit of the currency, from which the step holds.';
          label: 'From';
        };
      }> &
      Schema.Attribute.SetMinMax<
        {
          min: '0';
        },
        string
      >;
  };
}

export interface ShopMoney extends Struct.ComponentSchema {
  collectionName: 'cmp_money';
  info: {
    displayName: 'Amount in one currency';
    icon: 'priceTag';
  };
  attributes: {
    amount: Schema.Attribute.BigInteger &
      Schema.Attribute.Required &
      Schema.Attribute.CustomField<
        'global::money',
        {
          currencyFrom: 'currency';
        }
      > &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'As a customer would read it, such as 4.99.';
          label: 'Amount';
        };
      }>;
    currency: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetPluginOptions<{
        admin: {
          help: 'Three capital letters, such as EUR.';
          label: 'Currency';
        };
      }> &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 3;
        minLength: 3;
      }> &
      Schema.Attribute.DefaultTo<'EUR'>;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'catalog.attribute': CatalogAttribute;
      'delivery.distance': DeliveryDistance;
      'delivery.free-from': DeliveryFreeFrom;
      'delivery.groups': DeliveryGroups;
      'delivery.hours': DeliveryHours;
      'delivery.parcels': DeliveryParcels;
      'delivery.subtotal': DeliverySubtotal;
      'delivery.volume': DeliveryVolume;
      'delivery.weight': DeliveryWeight;
      'delivery.zones': DeliveryZones;
      'discount-condition.channel': DiscountConditionChannel;
      'discount-condition.contains-products': DiscountConditionContainsProducts;
      'discount-condition.customer-group': DiscountConditionCustomerGroup;
      'discount-condition.delivery-zone': DiscountConditionDeliveryZone;
      'discount-condition.first-order': DiscountConditionFirstOrder;
      'discount-condition.min-quantity': DiscountConditionMinQuantity;
      'discount-condition.min-subtotal': DiscountConditionMinSubtotal;
      'discount-condition.not-on-sale': DiscountConditionNotOnSale;
      'discount-condition.payment-method': DiscountConditionPaymentMethod;
      'discount-condition.weekday-hours': DiscountConditionWeekdayHours;
      'discount-effect.amount-off-lines': DiscountEffectAmountOffLines;
      'discount-effect.amount-off-order': DiscountEffectAmountOffOrder;
      'discount-effect.buy-x-get-y': DiscountEffectBuyXGetY;
      'discount-effect.buy-x-get-y-amount': DiscountEffectBuyXGetYAmount;
      'discount-effect.cheapest-free': DiscountEffectCheapestFree;
      'discount-effect.fixed-price': DiscountEffectFixedPrice;
      'discount-effect.fixed-price-order': DiscountEffectFixedPriceOrder;
      'discount-effect.fixed-price-set': DiscountEffectFixedPriceSet;
      'discount-effect.free-delivery': DiscountEffectFreeDelivery;
      'discount-effect.gift-product': DiscountEffectGiftProduct;
      'discount-effect.percent-off-delivery': DiscountEffectPercentOffDelivery;
      'discount-effect.percent-off-lines': DiscountEffectPercentOffLines;
      'discount-effect.percent-off-order': DiscountEffectPercentOffOrder;
      'discount-effect.reduced-delivery': DiscountEffectReducedDelivery;
      'discount-effect.tiered-percent': DiscountEffectTieredPercent;
      'loyalty.spend-points': LoyaltySpendPoints;
      'promotion.targets': PromotionTargets;
      'promotion.tier': PromotionTier;
      'shop.money': ShopMoney;
    }
  }
}
