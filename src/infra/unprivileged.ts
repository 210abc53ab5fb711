import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, lstatSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** How to run a program that refuses to be root. `prefix` goes before the command line. */
export interface UnprivilegedRun {
  prefix: string[]
  uid?: number
  gid?: number
  /** Who must own the files the program writes; absent: whoever runs us. */
  owner?: number
  /** The program lies where its user cannot look for its parts: it must run from a copy that everybody may read. */
  fromCopy?: true
}

const nobody = 65534
const inNamespace = ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--']
const passingClosedFolders = [
  'setpriv',
  `--reuid=${nobody}`,
  `--regid=${nobody}`,
  '--clear-groups',
  '--inh-caps=+dac_override,+dac_read_search',
  '--ambient-caps=+dac_override,+dac_read_search',
  '--',
]

/**
 * PostgreSQL will not run as root. In a user namespace it keeps root's rights to the files, so it works in a folder
 * nobody else may enter. Where namespaces are not allowed (many containers) it runs as `nobody`, and passes closed
 * folders with a right that `setpriv` gives it.
 * @param program what shall run
 * @param folder what it shall write to; others get the right to pass through it, not to list it
 */
export function unprivilegedRun(program: string, folder: string): UnprivilegedRun {
  if (process.getuid?.() !== 0) return { prefix: [] }
  if (succeeds([...inNamespace, program, '--version'])) return { prefix: inNamespace, owner: 0 }
  chmodSync(folder, 0o711)
  if (isOpen(folder) && isOpen(program)) return { prefix: [], uid: nobody, gid: nobody, owner: nobody }
  if (succeeds([...passingClosedFolders, 'ls', folder]))
    return {
      prefix: passingClosedFolders,
      owner: nobody,
      ...(!isOpen(program) && { fromCopy: true as const }),
    }
  throw new Error(
    'PostgreSQL will not run as root, and no way was found to run it as another user here. Start Hunar as an ordinary user, put it where every user may enter, or set DATABASE_URL.',
  )
}

function succeeds([command, ...args]: string[]): boolean {
  return spawnSync(command!, args, { stdio: 'ignore' }).status === 0
}

/** Whether every user may enter all folders on the way to it. */
function isOpen(path: string): boolean {
  for (let folder = realpathSync(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false
    if (folder === dirname(folder)) return true
  }
}

/** The part of a run that `spawn` takes as options. */
export function identity(way: UnprivilegedRun): { uid?: number; gid?: number } {
  return way.uid === undefined ? {} : { uid: way.uid, gid: way.gid! }
}

/** Gives a folder and all in it to `owner`, so that a data folder made one way still opens another way. */
export function giveTo(folder: string, owner: number): void {
  if (lstatSync(folder).uid === owner) return
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (!entry.isSymbolicLink()) chownSync(join(entry.parentPath, entry.name), owner, owner)
  chownSync(folder, owner, owner)
}
