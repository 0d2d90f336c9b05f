import { execFileSync } from 'node:child_process'
import { expect, it } from 'vitest'
import { BUILDS } from '../../start/build.ts'
import { root } from '../run-command.ts'

/** Of these nothing comes into what is built: tests, and what is run by hand or by the tests. */
const NOT_BUILT = {
  cms: ['scripts', 'seeds', 'test', 'types'],
  web: ['scripts', 'test', 'theme'],
}

it.each(BUILDS)('$title is built anew when a file changes in any folder that comes into it (else add the folder to BUILDS, or here)', ({ name, inputs }) => {
  const files = execFileSync('git', ['ls-files', name], { cwd: root, encoding: 'utf8' }).split('\n')
  const folders = new Set(files.filter(file => file.split('/').length > 2).map(file => file.split('/')[1] ?? ''))
  const built = inputs.filter(glob => glob.startsWith(`${name}/`) && glob.endsWith('/**')).flatMap(glob => glob.slice(name.length + 1).replaceAll(/[{}]|\/\*\*$/g, '').split(','))
  expect([...built, ...NOT_BUILT[name]].sort()).toEqual([...folders].sort())
})
