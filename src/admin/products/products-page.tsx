import { useState } from 'react';
import { Route, Routes } from 'react-router-dom';
import { BulkChangePage } from './bulk/bulk-change-page';
import { BulkChangesPage } from './bulk/bulk-changes-page';
import { NewBulkPage } from './bulk/new-bulk-page';
import { nothingChosen } from './bulk/selection';
import { ProductDeskPage } from './product-desk-page';
import { ProductList } from './product-list';

/** All products, each of them at an address of its own, and changes of many at once. What was ticked stays while somebody looks around. */
export function ProductsPage() {
  const [selection, choose] = useState(nothingChosen);
  return (
    <Routes>
      <Route index element={<ProductList {...{ selection, choose }} />} />
      <Route path="bulk" element={<BulkChangesPage />} />
      <Route path="bulk/new" element={<NewBulkPage selection={selection} />} />
      <Route path="bulk/:id" element={<BulkChangePage onBegun={() => choose(nothingChosen)} />} />
      <Route path=":id" element={<ProductDeskPage />} />
    </Routes>
  );
}
