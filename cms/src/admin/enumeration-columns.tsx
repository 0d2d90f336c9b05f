import type { ReactNode } from 'react'
import { Typography } from '@strapi/design-system'
import { enumerations } from './translations/no/enumerations.ts'

/** What Strapi 5.54 hands to `Admin/CM/pages/ListView/inject-column-in-table`, as far as it is used here. */
interface ListColumns {
  displayedHeaders: {
    name: string
    attribute?: { type: string }
    cellFormatter?: (row: Record<string, unknown>) => ReactNode
  }[]
  layout: unknown
}

const labels: Record<string, string> = enumerations

/** Says an enumeration in words in the lists too: Strapi looks its values up in the forms only. */
export function nameEnumerations({ displayedHeaders, layout }: ListColumns): ListColumns {
  return {
    layout,
    displayedHeaders: displayedHeaders.map(header => header.attribute?.type === 'enumeration'
      ? { ...header, cellFormatter: row => <EnumerationCell value={row[header.name]} /> }
      : header),
  }
}

function EnumerationCell({ value }: { value: unknown }) {
  const text = typeof value === 'string' ? labels[value] ?? value : '–'
  return <Typography textColor="neutral800">{text}</Typography>
}
