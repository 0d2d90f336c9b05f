/**
 * Nitro makes a copy of its configuration for every request, for servers whose environment differs between requests.
 * Ours never does, and a render is several requests: the copies were a tenth of its time.
 */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('request', (event) => {
    event.context.nitro = { ...event.context.nitro, runtimeConfig: useRuntimeConfig() }
  })
})
