import { Route, Routes } from 'react-router-dom';
import { ProductDeskPage } from './product-desk-page';
import { ProductList } from './product-list';

/** All products, and each of them at an address of its own. */
export function ProductsPage() {
  return (
    <Routes>
      <Route index element={<ProductList />} />
      <Route path=":id" element={<ProductDeskPage />} />
    </Routes>
  );
}
