import { Route, Routes } from 'react-router-dom';
import { DiscountList } from './discount-list';
import { DiscountPage } from './discount-page';

/** Discounts, and each at an address of its own. */
export function DiscountsPage() {
  return (
    <Routes>
      <Route index element={<DiscountList />} />
      <Route path=":id" element={<DiscountPage />} />
    </Routes>
  );
}
