import { Flex, Typography } from '@strapi/design-system';
import { CheckCircle } from '@strapi/icons';

/** Good news, and what would stand here otherwise. */
export function Quiet({ children }: { children: string }) {
  return (
    <Flex direction="column" justifyContent="center" gap={4} height="100%">
      <CheckCircle width="3.2rem" height="3.2rem" fill="success600" aria-hidden />
      <Typography textColor="neutral600" textAlign="center">
        {children}
      </Typography>
    </Flex>
  );
}
