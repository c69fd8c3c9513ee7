import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { useText } from '../kit/use-text';

const Shown = styled.div`
  height: 36rem;
  overflow: auto;
  border: 1px solid #8888884d;
  border-radius: 4px;
  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 2px;
  }
`;

/** A mail as it will read. */
export function MailFrame({ subject, html }: Readonly<{ subject: string; html: string }>) {
  const text = useText();
  return (
    <>
      <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
        {subject}
      </Typography>
      <Shown tabIndex={0} role="region" aria-label={text('storekeeper.mails.preview.scroll')}>
        {/* Nothing in it can run or lead away: it is only looked at. What scrolls is around it, where the focus is seen. */}
        <iframe
          title={text('storekeeper.mails.preview')}
          sandbox=""
          tabIndex={-1}
          srcDoc={html}
          style={{ display: 'block', width: '100%', height: '120rem', border: 0, colorScheme: 'light', background: '#fff' }}
        />
      </Shown>
    </>
  );
}
