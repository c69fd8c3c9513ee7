import { Route, Routes } from 'react-router-dom';
import { MovementsPage } from './movements-page';
import { StockList } from './stock-list';

/** What lies where, and what happened to each of it at an address of its own. */
export function StockPage() {
  return (
    <Routes>
      <Route index element={<StockList />} />
      <Route path=":variant" element={<MovementsPage />} />
    </Routes>
  );
}
