import type { ReactNode } from 'react'
import { Button, Flex, Typography } from '@strapi/design-system'
import { useFetchClient, Widget } from '@strapi/strapi/admin'
import { useEffect, useState } from 'react'

type Loaded<Reply> = { state: 'loading' } | { state: 'failed' } | { state: 'ready', reply: Reply }

/** Asks `/kokeboka/home/<name>` once, and shows that it waits, that it failed (with a way to try again), or the reply. */
export function HomeWidget<Reply>({ name, children }: { name: string, children: (reply: Reply) => ReactNode }) {
  const { get } = useFetchClient()
  const [attempt, setAttempt] = useState(0)
  const [loaded, setLoaded] = useState<Loaded<Reply>>({ state: 'loading' })

  useEffect(() => {
    let isShown = true
    const show = (next: Loaded<Reply>) => isShown && setLoaded(next)
    show({ state: 'loading' })
    get<{ data: Reply }>(`/kokeboka/home/${name}`)
      .then(({ data }) => show({ state: 'ready', reply: data.data }))
      .catch(() => show({ state: 'failed' }))
    return () => {
      isShown = false
    }
  }, [get, name, attempt])

  if (loaded.state === 'loading')
    return <Widget.Loading />
  if (loaded.state === 'failed')
    return <Failed retry={() => setAttempt(attempt + 1)} />
  return <>{children(loaded.reply)}</>
}

function Failed({ retry }: { retry: () => void }) {
  return (
    <Flex role="alert" direction="column" alignItems="flex-start" gap={3}>
      <Typography textColor="neutral800">Vi fikk ikke hentet dette nå. Det andre på siden virker som før.</Typography>
      <Button variant="tertiary" size="S" onClick={retry}>Prøv igjen</Button>
    </Flex>
  )
}

/** The one thing the row says, before any list. */
export function Lead({ children }: { children: ReactNode }) {
  return <Typography tag="p" variant="omega" fontWeight="semiBold" textColor="neutral800">{children}</Typography>
}

export function Note({ children }: { children: ReactNode }) {
  return <Typography tag="p" variant="pi" textColor="neutral600">{children}</Typography>
}

/** Texts and lists below each other. */
export function Stack({ children }: { children: ReactNode }) {
  return <Flex direction="column" alignItems="stretch" gap={3}>{children}</Flex>
}
