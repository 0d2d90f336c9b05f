import { requireEnv } from './env/env.ts'

/** What the steps in src/bootstrap make sure of. */
export default () => {
  const { EDITOR_EMAIL, EDITOR_PASSWORD, DEMO, SEED, SEED_DIR } = requireEnv()
  return { editor: { email: EDITOR_EMAIL, password: EDITOR_PASSWORD }, seed: SEED, seedDir: SEED_DIR, demo: DEMO }
}
