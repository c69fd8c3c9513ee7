import { Route, Routes } from 'react-router-dom';
import { PreparedPage } from './prepared-page';
import { RequestList } from './request-list';
import { RequestPage } from './request-page';

/** What customers ask, each request at an address of its own, and the answers that are prepared. */
export function SupportPage() {
  return (
    <Routes>
      <Route index element={<RequestList />} />
      <Route path="answers" element={<PreparedPage />} />
      <Route path=":id" element={<RequestPage />} />
    </Routes>
  );
}
