import { activityEndpoints } from './activity-contract';
import { devices } from './devices-contract';
import { notificationEndpoints } from './notifications-contract';
import { addresses, profile, rights } from './profile-contract';
import { agreements, wishes } from './wishes-contract';

export const myAccount = {
  ...rights,
  ...profile,
  ...addresses,
  ...devices,
  ...agreements,
  ...wishes,
  ...notificationEndpoints,
  ...activityEndpoints,
};
