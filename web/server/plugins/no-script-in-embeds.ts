import { isEmbedAddress } from '../embed/embed-headers.ts'

/** What stands on somebody else's page carries no script at all, not our own small module either. */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('render:html', (html, { event }) => {
    if (isEmbedAddress(event.path))
      html.head = html.head.map(part => part.replaceAll(/<script[^>]*><\/script>/g, ''))
  })
})
