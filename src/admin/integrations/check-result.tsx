import { Box, Typography } from '@strapi/design-system';
import { Aside } from '../kit/summary-parts';
import type { Answer } from '../kit/staff-api';
import { useText } from '../kit/use-text';

const looks = {
  connected: { background: 'success100', color: 'success700' },
  refused: { background: 'danger100', color: 'danger700' },
  unreachable: { background: 'warning100', color: 'warning700' },
} as const;

/** What the company said when it was asked, and what to do about it. */
export function CheckResult({ checked: { is, account, said } }: Readonly<{ checked: Answer<'POST /integrations/:port/:name/check'> }>) {
  const text = useText();
  const { background, color } = looks[is];
  return (
    <Box role="status" background={background} hasRadius padding={4}>
      <Typography fontWeight="bold" textColor={color}>
        {text(`storekeeper.integrations.check.${is}`)}
      </Typography>
      {account ? <Typography tag="p">{text('storekeeper.integrations.check.account', { account })}</Typography> : null}
      {said ? <Aside>{text('storekeeper.integrations.check.said', { said })}</Aside> : null}
    </Box>
  );
}
