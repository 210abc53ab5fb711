import { spawnSync } from 'node:child_process'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Takes a data folder for this process alone: two servers on one cluster would stop each other's database.
 * @returns gives it back
 * @throws when another process has it, naming it
 */
export function takeDataFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'hunar.pid')
  for (;;) {
    if (putWhole(file, `${process.pid}\n`)) return () => rmSync(file, { force: true })
    const holder = Number(readFileSync(file, 'utf8'))
    if (holder !== process.pid && (runs(holder, /\bnode\b/) ?? true))
      throw new Error(
        `Another Hunar (process ${holder}) uses the data folder ${folder}. Stop it, or choose another folder: DATA_DIR=.data2 npm start`,
      )
    // Left behind by a process that was killed.
    rmSync(file, { force: true })
  }
}

/**
 * Of two processes that start together one gets it, and neither ever reads it half written.
 * @returns false when it is there already
 */
function putWhole(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, text)
  try {
    linkSync(draft, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(draft)
  }
}

/**
 * Whether a process runs this program: its number is used again after a while, so being alive is not enough.
 * @returns undefined when it is alive and nobody can tell what it is
 */
export function runs(pid: number, program: RegExp): boolean | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const command = commandOf(pid)
  return command === undefined ? undefined : program.test(command)
}

/** Slim containers have no ps; where there is no /proc there is one. */
function commandOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')
  } catch {
    const { status, stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
    return status === 0 ? stdout : undefined
  }
}
