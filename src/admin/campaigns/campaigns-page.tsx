import { Route, Routes } from 'react-router-dom';
import { CampaignList } from './campaign-list';
import { CampaignPage } from './campaign-page';
import { TopicsPage } from './topics-page';

/** Messages to many customers, each at an address of its own, and the topics they subscribe to. */
export function CampaignsPage() {
  return (
    <Routes>
      <Route index element={<CampaignList />} />
      <Route path="topics" element={<TopicsPage />} />
      <Route path=":id" element={<CampaignPage />} />
    </Routes>
  );
}
