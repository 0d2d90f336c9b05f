import type { ReactNode } from 'react'
import type { EntryLine } from '../../home/home-replies.ts'
import { Box, Flex, Link, Typography } from '@strapi/design-system'
import { Link as RouterLink } from 'react-router-dom'
import { LANGUAGE_NAMES } from './norwegian-text.ts'

/** Entries to open, each with what is to be said about it below. */
export function EntryList<Line extends EntryLine>({ entries, children }: { entries: readonly Line[], children: (entry: Line) => ReactNode }) {
  return (
    <Box tag="ul">
      {entries.map(entry => (
        <Box key={`${entry.documentId} ${entry.locale}`} tag="li" paddingTop={2} paddingBottom={2} borderColor="neutral150" borderWidth="1px 0 0 0" borderStyle="solid">
          <Flex direction="column" alignItems="flex-start" gap={1}>
            <Link tag={RouterLink} to={toEditPath(entry)} style={{ overflowWrap: 'anywhere' }}>
              <span lang={entry.locale ?? undefined}>{entry.title === '' ? 'Uten tittel' : entry.title}</span>
            </Link>
            <Typography tag="p" variant="pi" textColor="neutral600">
              {[entry.typeName, entry.locale === null ? null : LANGUAGE_NAMES[entry.locale]].filter(Boolean).join(', ')}
              {' · '}
              {children(entry)}
            </Typography>
          </Flex>
        </Box>
      ))}
    </Box>
  )
}

function toEditPath({ uid, documentId, locale, isSingle }: EntryLine): string {
  const path = isSingle ? `single-types/${uid}` : `collection-types/${uid}/${documentId}`
  return `/content-manager/${path}${locale === null ? '' : `?plugins[i18n][locale]=${locale}`}`
}
