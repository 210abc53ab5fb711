import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
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
    try {
      // Exclusive: of two processes that start together one gets it.
      writeFileSync(file, `${process.pid}\n`, { flag: 'wx' })
      return () => rmSync(file, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const holder = Number(readFileSync(file, 'utf8'))
    if (holder !== process.pid && runsNode(holder))
      throw new Error(
        `Another Hunar (process ${holder}) uses the data folder ${folder}. Stop it, or choose another folder: DATA_DIR=.data2 npm start`,
      )
    // Left behind by a process that was killed.
    rmSync(file, { force: true })
  }
}

/** A process number is used again after a while, so being alive is not enough. */
function runsNode(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false
  }
  const { status, stdout } = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' })
  return status === 0 ? /\bnode\b/.test(stdout) : true
}
