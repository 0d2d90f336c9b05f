import { defineEventHandler } from 'h3'
import { answerKeptPage } from '../pages/answer-kept-page.ts'

/**
 * Before the framework takes a request, with its hooks, rules and middleware: they are made for rendering, and took three
 * quarters of the time of a page that lay ready.
 */
export default defineNitroPlugin(({ h3App }) => {
  const handleRequest = h3App.handler
  h3App.handler = defineEventHandler((event) => {
    if (!answerKeptPage(event.node.req, event.node.res))
      return handleRequest(event)
  })
})
