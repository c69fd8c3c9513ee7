import { Route, Routes } from 'react-router-dom';
import { ReceivePage, TransferPage } from './goods-page';
import { MovementsPage } from './movements-page';
import { StockList } from './stock-list';
import { StocktakePage } from './stocktake-page';
import { StocktakesPage } from './stocktakes-page';

/** What lies where, and what happened to each of it at an address of its own. */
export function StockPage() {
  return (
    <Routes>
      <Route index element={<StockList />} />
      <Route path="receive" element={<ReceivePage />} />
      <Route path="transfer" element={<TransferPage />} />
      <Route path="stocktakes" element={<StocktakesPage />} />
      <Route path="stocktakes/:id" element={<StocktakePage />} />
      <Route path=":variant" element={<MovementsPage />} />
    </Routes>
  );
}
