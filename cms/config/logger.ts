import { requireEnv } from './env/env.ts'

const PINO_LEVELS: Record<string, number> = { error: 50, warn: 40, info: 30, http: 20, verbose: 20, debug: 20, silly: 10 }
const WINSTON_LEVELS: Record<string, string> = { fatal: 'error', error: 'error', warn: 'warn', info: 'info', debug: 'http', trace: 'silly' }
/** Where winston's transports look for the finished line. */
const MESSAGE = Symbol.for('message')

interface LogInfo { level: string, message: unknown, stack?: string, [key: symbol]: unknown }

/** Strapi logs with winston; the lines look as those of the other processes, which use pino. */
export default () => {
  const { LOG_LEVEL } = requireEnv()
  return {
    level: WINSTON_LEVELS[LOG_LEVEL] ?? 'info',
    silent: LOG_LEVEL === 'silent',
    format: { transform: toPinoLine },
  }
}

function toPinoLine(info: LogInfo): LogInfo {
  const line = {
    level: PINO_LEVELS[info.level] ?? 30,
    time: Date.now(),
    name: 'cms',
    msg: info.message instanceof Error ? info.message.message : String(info.message),
    ...(info.stack === undefined ? {} : { stack: info.stack }),
  }
  info[MESSAGE] = JSON.stringify(line)
  return info
}
