import type { LinksOf } from './use-links.ts'
import { Box, Typography } from '@strapi/design-system'
import { LinkList } from './link-list.tsx'
import { useLinks } from './use-links.ts'

/** In a dialog, before something is taken away: who points at it. Keeps nobody from going on. */
export function LinksNotice(target: LinksOf) {
  const reply = useLinks(target)
  if (reply.state === 'loading')
    return <Typography tag="p" textColor="neutral600" role="status">Ser etter hva som lenker hit …</Typography>
  if (reply.state === 'failed')
    return <Typography tag="p" textColor="danger600" role="alert">{`Vi fikk ikke sjekket hva som lenker hit. ${reply.message}`}</Typography>
  const { links, hidden } = reply.data
  const count = links.length + hidden
  if (count === 0)
    return <Typography tag="p" role="status">Ingenting annet lenker hit.</Typography>
  return (
    <Box width="100%" role="status">
      <Typography tag="p" fontWeight="bold">{count === 1 ? 'Ett innhold lenker hit:' : `${count} innhold lenker hit:`}</Typography>
      <Box maxHeight="30vh" overflow="auto" tabIndex={0} role="group" aria-label="Lenker hit"><LinkList links={links} /></Box>
      {hidden > 0 && <Typography variant="pi" tag="p" textColor="neutral600">{`${hidden} av dem har du ikke tilgang til å se.`}</Typography>}
      <Box paddingTop={4}><Typography tag="p">Lenkene blir borte eller slutter å virke. Rett dem gjerne først.</Typography></Box>
    </Box>
  )
}
