import { Route, Routes } from 'react-router-dom';
import { OrderDeskPage } from './order-desk-page';
import { OrderList } from './order-list';
import { NewOrderPage } from './phone/new-order-page';

/** All orders, and each of them at an address of its own. */
export function OrdersPage() {
  return (
    <Routes>
      <Route index element={<OrderList />} />
      <Route path="new/:cartId?" element={<NewOrderPage />} />
      <Route path=":id" element={<OrderDeskPage />} />
    </Routes>
  );
}
