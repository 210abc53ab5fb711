import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Ran {
  code: number | null
  stdout: string
  stderr: string
}

/** Runs a command of scripts/ as npm does, with the environment of this process but for the product's own variables. */
export function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ran> {
  const file = fileURLToPath(new URL(`../../scripts/${script}`, import.meta.url))
  const { DATABASE_URL: _database, DATA_DIR: _folder, MEILI_URL: _meili, ...inherited } = process.env
  const child = spawn(process.execPath, [file, ...args], { env: { ...inherited, ...env } })
  const said = { stdout: '', stderr: '' }
  child.stdout.on('data', chunk => {
    said.stdout += chunk
  })
  child.stderr.on('data', chunk => {
    said.stderr += chunk
  })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve({ code, ...said }))
  })
}
