import { expect, it } from 'vitest'
import { isPersonalMailbox } from '../../../src/content/role-mailbox.ts'

it.each(['kari.nordmann@eksempel.no', 'Ola.Nordmann@eksempel.no', 'anne-lise.berg.hansen@eksempel.no'])('takes %s for the address of a person', (address) => {
  expect(isPersonalMailbox(address)).toBe(true)
})

it.each(['postmottak@eksempel.no', 'post.mottak@eksempel.no', 'sosial.innovasjon@eksempel.no', 'innovasjonslos@eksempel.no', 'avd.3@eksempel.no'])('takes %s for a shared mailbox', (address) => {
  expect(isPersonalMailbox(address)).toBe(false)
})
