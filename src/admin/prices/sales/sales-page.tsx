import { Route, Routes } from 'react-router-dom';
import { PriceCalendarPage } from './price-calendar';
import { SalePage } from './sale-page';
import { SalesList } from './sales-list';

/** The sales of the shop, each at an address of its own, and when what holds. */
export function SalesPage() {
  return (
    <Routes>
      <Route index element={<SalesList />} />
      <Route path="calendar" element={<PriceCalendarPage />} />
      <Route path="new" element={<SalePage />} />
      <Route path=":id" element={<SalePage />} />
    </Routes>
  );
}
