import { Box, Flex, Typography } from '@strapi/design-system';

type Props = Readonly<{ title: string; hint?: string; aside?: React.ReactNode; children: React.ReactNode }>;

/** A part of the desk, with its name above it. */
export function Card({ title, hint, aside, children }: Props) {
  return (
    <Box tag="section" aria-label={title} background="neutral0" hasRadius shadow="tableShadow" padding={6} width="100%">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" alignItems="flex-start" gap={3} wrap="wrap">
          <Flex direction="column" alignItems="flex-start" gap={1}>
            <Typography variant="delta" tag="h3">
              {title}
            </Typography>
            {hint ? (
              <Typography variant="pi" textColor="neutral600">
                {hint}
              </Typography>
            ) : null}
          </Flex>
          {aside}
        </Flex>
        {children}
      </Flex>
    </Box>
  );
}
