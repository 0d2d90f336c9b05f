import process from 'node:process'
import { createCmsClient } from '../cms/client.ts'
import { readEnv } from '../env.ts'
import { createEngineClient } from '../index/client.ts'
import { UsageError } from './command.ts'
import { createProgress } from './progress.ts'
import { parseCommand, runCommand, USAGE } from './run-command.ts'

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${error instanceof UsageError ? `\n${USAGE}\n` : ''}`)
  process.exitCode = error instanceof UsageError ? 2 : 1
})

async function main(): Promise<void> {
  const command = parseCommand(process.argv.slice(2))
  if (command.name === 'help') {
    process.stdout.write(`${USAGE}\n`)
    return
  }
  const env = readEnv()
  const { data, lines, isGood } = await runCommand(command, {
    env,
    cms: createCmsClient({ url: env.CMS_URL, token: env.SYNC_TOKEN }),
    engine: createEngineClient(env.MEILI_URL, env.MEILI_MASTER_KEY),
    workerUrl: `http://${env.HOST}:${env.SYNC_PORT}`,
    progress: createProgress(!command.isJson && process.stderr.isTTY),
  })
  process.stdout.write(`${command.isJson ? JSON.stringify(data, null, 2) : lines.join('\n')}\n`)
  process.exitCode = isGood ? 0 : 1
}
