import { Route, Routes } from 'react-router-dom';
import { LeftCartList } from './left-cart-list';
import { LeftCartPage } from './left-cart-page';

/** Carts that were left behind, and each at an address of its own. */
export function LeftCartsPage() {
  return (
    <Routes>
      <Route index element={<LeftCartList />} />
      <Route path=":id" element={<LeftCartPage />} />
    </Routes>
  );
}
