import { Box, Typography } from '@strapi/design-system';

/** What a phone will show. */
export function PhoneFrame({ title, body }: Readonly<{ title: string; body: string }>) {
  return (
    <Box background="neutral100" hasRadius padding={3} style={{ overflowWrap: 'anywhere' }}>
      <Typography fontWeight="bold" tag="p">
        {title}
      </Typography>
      <Typography tag="p">{body}</Typography>
    </Box>
  );
}
