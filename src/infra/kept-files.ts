import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Vault } from './vault.ts'

/** Files of people, sealed, in a folder that no address of the service leads to. */
export interface KeptFiles {
  /** @param name of `newFileName` */
  put(name: string, bytes: Buffer): Promise<void>
  /** @throws where it is gone, or was changed or moved outside the service */
  read(name: string): Promise<Buffer>
  /** Also one that is gone already. */
  remove(name: string): Promise<void>
}

export const newFileName = (): string => randomBytes(16).toString('hex')

/** @param folder made when the first file comes; only the service's own user may look into it */
export function createKeptFiles(folder: string, vault: Vault): KeptFiles {
  const pathOf = (name: string) => {
    if (!/^[0-9a-f]{32}$/.test(name)) throw new Error('A kept file has a name of 32 hexadecimal digits.')
    return join(folder, name.slice(0, 2), name)
  }
  return {
    async put(name, bytes) {
      const path = pathOf(name)
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await writeFile(path, vault.seal(bytes.toString('base64'), name), { mode: 0o600, flag: 'wx' })
    },
    read: async name => Buffer.from(vault.open(await readFile(pathOf(name)), name), 'base64'),
    remove: name => rm(pathOf(name), { force: true }),
  }
}
