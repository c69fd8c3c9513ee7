import { Route, Routes } from 'react-router-dom';
import { ProductList } from './product-list';

/** All products, and each of them at an address of its own. */
export function ProductsPage() {
  return (
    <Routes>
      <Route index element={<ProductList />} />
    </Routes>
  );
}
