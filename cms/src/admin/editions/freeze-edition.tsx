import { Box, Button, Dialog, Field, Flex, TextInput, Typography } from '@strapi/design-system'
import { ConfirmDialog, useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import { EDITION_NAME } from '../../editions/edition-name.ts'
import { messageOf } from '../use-loaded.ts'

/** A name and a button; asks first, because it cannot be undone. */
export function FreezeEdition({ suggestion, onFrozen }: { suggestion: string, onFrozen: () => void }) {
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [name, setName] = useState(suggestion)
  const isName = EDITION_NAME.test(name)

  async function freeze(): Promise<void> {
    try {
      await post('/kokeboka/editions', { name })
      toggleNotification({ type: 'success', title: `Utgaven ${name} er fryst` })
      onFrozen()
    }
    catch (error) {
      toggleNotification({ type: 'danger', title: 'Utgaven ble ikke fryst', message: messageOf(error) })
    }
  }

  return (
    <Flex tag="section" direction="column" alignItems="stretch" gap={4} aria-labelledby="freeze">
      <Typography tag="h2" variant="beta" id="freeze">Frys en ny utgave</Typography>
      <Box background="neutral0" hasRadius shadow="tableShadow" padding={5}>
        <Flex direction="column" alignItems="flex-start" gap={4}>
          <Field.Root name="name" hint="Årstallet, en bindestrek og et nummer, for eksempel 2026-1." error={isName ? undefined : 'Skriv årstallet, en bindestrek og et nummer fra 1 til 99.'}>
            <Field.Label>Navn på utgaven</Field.Label>
            <TextInput value={name} onChange={event => setName(event.target.value.trim())} />
            <Field.Hint />
            <Field.Error />
          </Field.Root>
          <Dialog.Root>
            <Dialog.Trigger><Button disabled={!isName}>Frys utgaven</Button></Dialog.Trigger>
            <ConfirmDialog
              title={`Fryse utgaven ${name}?`}
              variant="default"
              startAction={<Button fullWidth variant="tertiary">Avbryt</Button>}
              endAction={<Button fullWidth onClick={freeze}>Frys utgaven</Button>}
            >
              <Typography textAlign="center">Alt som er publisert nå, blir med. En utgave kan ikke endres eller slettes etterpå, og alle kan lese den.</Typography>
            </ConfirmDialog>
          </Dialog.Root>
        </Flex>
      </Box>
    </Flex>
  )
}
