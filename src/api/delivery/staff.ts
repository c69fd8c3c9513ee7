import { staffArea } from '../../http/staff-endpoint';
import { ordersInSlot, setDayOff, setSlotDay } from '../../shop/delivery/slots/change-days';
import { slotWeek } from '../../shop/delivery/slots/week';
import { staffDelivery } from './staff-contract';

export const staffDeliveryArea = staffArea(staffDelivery, {
  readWeek: (strapi, { query: { from } }) => slotWeek(strapi, { from: from ?? null }),
  readSlotOrders: (strapi, { params }) => ordersInSlot(strapi, params),
  async changeSlotDay(strapi, { params, body }) {
    await setSlotDay(strapi, { ...params, ...body });
    return null;
  },
  async changeDay(strapi, { params: { day }, body: { isOff } }) {
    await setDayOff(strapi, { day, isOff });
    return null;
  },
});
