import { Route, Routes } from 'react-router-dom';
import { DeliveryList } from './delivery-list';
import { DeliveryView } from './delivery-view';

/** What was told to other systems and what waits; each at an address of its own. */
export function DeliveriesPage() {
  return (
    <Routes>
      <Route index element={<DeliveryList />} />
      <Route path="/:id" element={<DeliveryView />} />
    </Routes>
  );
}
