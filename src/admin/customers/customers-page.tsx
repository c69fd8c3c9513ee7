import { Route, Routes } from 'react-router-dom';
import { CustomerList } from './customer-list';
import { CustomerPage } from './customer-page';

/** Customers, and each at an address of their own. */
export function CustomersPage() {
  return (
    <Routes>
      <Route index element={<CustomerList />} />
      <Route path=":id" element={<CustomerPage />} />
    </Routes>
  );
}
