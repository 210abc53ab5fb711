import { spawnSync } from 'node:child_process'
import { chownSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** How to run a program that refuses to be root. `prefix` goes before the command line. */
export interface UnprivilegedRun {
  prefix: string[]
  uid?: number
  gid?: number
  /** Who must own the files the program writes; absent: whoever runs us. */
  owner?: number
}

const nobody = 65534

/**
 * PostgreSQL will not run as root. A user namespace keeps root's rights to the files, so it works in a folder
 * nobody else may enter; where namespaces are not allowed (many containers) the program runs as `nobody`, with
 * the right to pass closed folders where `setpriv` can give it.
 * @param probe a program and arguments that must succeed, e.g. `postgres --version`
 */
export function unprivilegedRun(probe: string[]): UnprivilegedRun {
  if (process.getuid?.() !== 0) return { prefix: [] }
  const ways: UnprivilegedRun[] = [
    { prefix: ['unshare', '--user', `--map-user=${nobody}`, `--map-group=${nobody}`, '--'] },
    {
      prefix: [
        'setpriv',
        `--reuid=${nobody}`,
        `--regid=${nobody}`,
        '--clear-groups',
        '--inh-caps=+dac_override,+dac_read_search',
        '--ambient-caps=+dac_override,+dac_read_search',
        '--',
      ],
      owner: nobody,
    },
    { prefix: [], uid: nobody, gid: nobody, owner: nobody },
  ]
  const way = ways.find(candidate => succeeds(candidate, probe))
  if (!way)
    throw new Error(
      'PostgreSQL will not run as root, and no way was found to run it as another user here. Start Hunar as an ordinary user, put it where every user may enter, or set DATABASE_URL.',
    )
  return way
}

function succeeds(way: UnprivilegedRun, probe: string[]): boolean {
  const [command, ...args] = [...way.prefix, ...probe]
  return spawnSync(command!, args, { stdio: 'ignore', ...identity(way) }).status === 0
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
