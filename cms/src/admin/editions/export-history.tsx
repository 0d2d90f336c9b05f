import { Button, Flex, Typography } from '@strapi/design-system'
import { Download } from '@strapi/icons'
import { useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { messageOf } from '../use-loaded.ts'

/** Every kept version as JSON Lines. Fetched and not linked to, because the login is sent in a header. */
export function ExportHistory() {
  const { get } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [isLoading, setLoading] = useState(false)

  async function download(): Promise<void> {
    setLoading(true)
    try {
      const { data } = await get('/kokeboka/history/export', { responseType: 'blob' })
      save(data, `historikk-${new Date().toISOString().slice(0, 10)}.jsonl`)
    }
    catch (error) {
      toggleNotification({ type: 'danger', title: 'Fikk ikke lastet ned historikken', message: messageOf(error) })
    }
    setLoading(false)
  }

  return (
    <Flex tag="section" direction="column" alignItems="flex-start" gap={4} aria-labelledby="export">
      <Typography tag="h2" variant="beta" id="export">Hele historikken</Typography>
      <Typography>Alle versjoner som er publisert, avpublisert eller slettet, én på hver linje (JSON Lines). Notater til redaksjonen er med, så filen er ikke for publisering.</Typography>
      <Button variant="secondary" startIcon={<Download />} loading={isLoading} onClick={download}>Last ned historikken</Button>
    </Flex>
  )
}

function save(data: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(data)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}
