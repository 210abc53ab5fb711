import type { Database } from '../../infra/database.ts'
import type { KeptFiles } from '../../infra/kept-files.ts'
import { fileRemoved, filesToRemove } from './queries.ts'

const batch = 200

/** Takes away the files of proofs that are gone: removed, replaced, or erased with their person. */
export async function sweepFiles({ db, files }: { db: Database; files: KeptFiles }): Promise<void> {
  for (;;) {
    const names = await filesToRemove(db, batch)
    for (const name of names) {
      await files.remove(name)
      await fileRemoved(db, name)
    }
    if (names.length < batch) return
  }
}
