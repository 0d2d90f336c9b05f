import type { Cms } from '../boot-cms.ts'
import { execFile } from 'node:child_process'
import { resolve } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixturePath } from '../../unit/importers/fixture.ts'
import { bootCms } from '../boot-cms.ts'

const SCRIPT = resolve(import.meta.dirname, '../../../scripts/import.ts')
let cms: Cms

beforeAll(async () => {
  cms = await bootCms({ hasSeeds: false })
})
afterAll(() => cms?.stop())

/** The command in a process of its own, on the database of the CMS that runs here. */
function importing(args: string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: unknown, stdout: string, stderr: string }> {
  return new Promise(done => execFile(process.execPath, ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', SCRIPT, ...args], { env: { ...process.env, LOG_LEVEL: 'silent', ...env } }, (error, stdout, stderr) =>
    done({ code: error === null ? 0 : error.code, stdout, stderr })))
}

describe('the command', () => {
  it('imports beside a CMS that runs, with the summary alone on stdout', async () => {
    const { code, stdout, stderr } = await importing(['counties', '--from', fixturePath('counties.json'), '--json'])
    expect({ code, stderr }).toEqual({ code: 0, stderr: 'Writing (7)\n' })
    expect(JSON.parse(stdout)).toMatchObject({ importer: 'counties', dryRun: false, added: expect.arrayContaining(['03 Oslo']) as unknown, unchanged: 0 })
    expect(await cms.strapi.db.query('api::county.county').count()).toBe(7)
  })

  it('ends with 1 and the line of a bad file', async () => {
    expect(await importing(['municipalities', '--from', fixturePath('municipalities-cut.json')])).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('line 57') as unknown })
  })

  it.each([
    [[], 'What shall be imported? Use: npm run import --'],
    [['recipes'], '«recipes» cannot be imported. Use: npm run import --'],
    [['los', '--force'], 'Unknown option \'--force\''],
  ])('ends with 2 when it is used wrongly (%#)', async (args, message) => {
    expect(await importing(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) as unknown })
  })

  it.each([
    [{ SYNC_TOKEN: '' }, 'The environment of the CMS is not right: SYNC_TOKEN'],
    [{ DATABASE_URL: '', DATABASE_FILE: '/nowhere/cms.db' }, 'There is no database at /nowhere/cms.db. Start the CMS once, and try again.'],
    [{ DATABASE_URL: 'postgres://127.0.0.1:1/none' }, 'The CMS could not be opened'],
  ])('ends with 2 and one line when the environment is not right (%#)', async (env, message) => {
    const { code, stderr } = await importing(['los'], env)
    expect({ code, lines: stderr.trim().split('\n') }).toEqual({ code: 2, lines: [expect.stringContaining(message)] })
  })
})
