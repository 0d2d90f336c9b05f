import process from 'node:process'
import pino from 'pino'

/** JSON lines to standard output. Never given a reader's query or address. */
export const log = pino({ name: 'web', level: process.env.LOG_LEVEL ?? 'info' })
