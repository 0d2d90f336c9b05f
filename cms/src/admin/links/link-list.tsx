import type { Link as LinkHere } from '../../links/link.ts'
import { Box, Link, Typography } from '@strapi/design-system'
import { NavLink } from 'react-router-dom'
import { editPath } from '../content-manager/edit-path.ts'

const LOCALE_NAMES: Record<string, string> = { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', se: 'nordsamisk' }

/** The links open in a tab of their own, so that a dialog or unsaved text is not lost. */
export function LinkList({ links }: { links: readonly LinkHere[] }) {
  return (
    <Box tag="ul" width="100%">
      {links.map(link => (
        <Box key={`${link.uid} ${link.documentId} ${link.locale ?? ''}`} tag="li" paddingTop={1} paddingBottom={2}>
          <Link tag={NavLink} to={editPath(link)} target="_blank" style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>{link.title}</Link>
          <Typography variant="pi" textColor="neutral600" tag="p">{describe(link)}</Typography>
        </Box>
      ))}
    </Box>
  )
}

/** «Oppskrift, bokmål, publisert · Steg › Maler» */
function describe({ typeLabel, locale, isDraft, isPublished, fields }: LinkHere): string {
  const state = isPublished ? (isDraft ? 'publisert' : 'bare i den publiserte utgaven') : 'kladd'
  const facts = [typeLabel, ...(locale === null ? [] : [LOCALE_NAMES[locale] ?? locale]), state]
  return `${facts.join(', ')} · ${fields.join('; ')}`
}
