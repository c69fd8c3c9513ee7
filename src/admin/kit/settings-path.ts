export const settingsPath = 'shop-settings';
