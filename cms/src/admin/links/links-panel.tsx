import type { EditViewProps, SidePanel } from '../content-manager/content-manager-apis.ts'
import { Box, Button, Typography } from '@strapi/design-system'
import { useRBAC } from '@strapi/strapi/admin'
import { useState } from 'react'
import { LinkList } from './link-list.tsx'
import { MAY_READ_LINKS } from './links-permissions.ts'
import { useLinks } from './use-links.ts'

/** As many as fit beside the form without pushing the rest away. */
const SHOWN_AT_FIRST = 5

export const LinksPanel: SidePanel = ({ model, document }: EditViewProps) => {
  const { allowedActions } = useRBAC(MAY_READ_LINKS)
  if (allowedActions.canRead !== true || document?.documentId === undefined)
    return null
  return { title: 'Lenker hit', content: <LinksHere uid={model} documentId={document.documentId} version={document.updatedAt ?? ''} /> }
}

function LinksHere({ uid, documentId, version }: { uid: string, documentId: string, version: string }) {
  const reply = useLinks({ uid, documentIds: [documentId] }, version)
  const [isOpen, setIsOpen] = useState(false)
  if (reply.state !== 'loaded') {
    return (
      <Typography variant="omega" textColor={reply.state === 'failed' ? 'danger600' : 'neutral600'}>
        {reply.state === 'failed' ? `Vi fikk ikke sjekket hva som lenker hit. ${reply.message}` : 'Ser etter …'}
      </Typography>
    )
  }
  const { links, hidden } = reply.data
  if (links.length + hidden === 0)
    return <Typography variant="omega" textColor="neutral600">Ingenting annet lenker hit.</Typography>
  return (
    <Box width="100%">
      <LinkList links={isOpen ? links : links.slice(0, SHOWN_AT_FIRST)} />
      {links.length > SHOWN_AT_FIRST && !isOpen && <Button size="S" variant="tertiary" onClick={() => setIsOpen(true)}>{`Vis alle ${links.length}`}</Button>}
      {hidden > 0 && <Typography variant="pi" tag="p" textColor="neutral600">{`Og ${hidden} du ikke har tilgang til å se.`}</Typography>}
    </Box>
  )
}
