import { Loader } from '@strapi/design-system';
import { Card } from '../kit/card';
import { Aside, Refusal, Row } from '../kit/summary-parts';
import { usePreview } from '../kit/use-preview';
import { useText } from '../kit/use-text';
import type { Draft } from './campaign-words';

/** How many it would reach now, counted anew a moment after the segment or the ways changed. */
export function ReachCard({ draft: { segment, ways } }: Readonly<{ draft: Draft }>) {
  const text = useText();
  const { preview, error } = usePreview('POST /campaigns/preview', { body: { segment, ways } });
  return (
    <Card title={text('storekeeper.campaigns.reach')}>
      <div aria-live="polite">
        {preview ? (
          <>
            <Row label={text('storekeeper.campaigns.reach.recipients')} value={String(preview.recipients)} strong />
            <Row label={text('storekeeper.campaigns.reach.push')} value={String(preview.push)} />
            <Row label={text('storekeeper.campaigns.reach.mail')} value={String(preview.mail)} />
            <Row label={text('storekeeper.campaigns.reach.matching')} value={String(preview.matching)} />
            <Row label={text('storekeeper.campaigns.reach.withoutConsent')} value={String(preview.withoutConsent)} />
          </>
        ) : error === null ? (
          <Loader small>{text('storekeeper.campaigns.counting')}</Loader>
        ) : null}
      </div>
      <Refusal>{error}</Refusal>
      <Aside>{text('storekeeper.campaigns.reach.hint')}</Aside>
    </Card>
  );
}
