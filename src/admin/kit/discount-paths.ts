/** The discounts in the menu. */
export const discountsPath = 'discounts';
export const newDiscountPath = `/${discountsPath}/new`;
export const discountPath = (id: string): string => `/${discountsPath}/${encodeURIComponent(id)}`;
/** The same discount in the Content Manager, with every field it has. */
export const discountFieldsPath = (id: string): string =>
  `/content-manager/collection-types/api::promotion.discount/${encodeURIComponent(id)}`;
