import { Button, Flex, Typography } from '@strapi/design-system'

/** Says what went wrong, and lets one try again. */
export function LoadFailed({ what, message, onRetry }: { what: string, message: string, onRetry: () => void }) {
  return (
    <Flex direction="column" alignItems="flex-start" gap={2} role="alert">
      <Typography textColor="danger700">{`${what} ${message}`}</Typography>
      <Button variant="tertiary" onClick={onRetry}>Prøv igjen</Button>
    </Flex>
  )
}
