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
  const holder = claim(file)
  if (holder !== undefined)
    throw new Error(
      `Another Hunar (process ${holder}) uses the data folder ${folder}. Stop it, or choose another folder: DATA_DIR=.data2 npm start`,
    )
  return () => rmSync(file, { force: true })
}

/** @returns undefined: the file is this process's now; else the process that has it */
function claim(file: string): number | undefined {
  for (;;) {
    if (putWhole(file, `${process.pid}\n`)) return undefined
    const holder = holderOf(file)
    // Given back this moment.
    if (holder === undefined) continue
    if (holder !== process.pid && (runs(holder, /\bnode\b/) ?? true)) return holder
    // Left behind by a process that was killed. Of those who see that, one at a time takes it away, and looks again
    // before: it may be somebody's who was faster.
    const aside = `${file}.stale`
    if (claim(aside) !== undefined) continue
    if (holderOf(file) === holder) rmSync(file)
    rmSync(aside)
  }
}

function holderOf(file: string): number | undefined {
  try {
    return Number(readFileSync(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    return undefined
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
