import type { Clock } from '../../infra/clock.ts'
import type { Database } from '../../infra/database.ts'
import type { Queue } from '../../infra/queue.ts'
import type { Vault } from '../../infra/vault.ts'
import { endVerifications, removeFiles } from './jobs.ts'
import { lapseProofs } from './lapse-proofs.ts'
import { proofFiles } from './proof-files.ts'
import { sweepFiles } from './sweep-files.ts'

export interface TaskDeps {
  db: Database
  clock: Clock
  queue: Queue
  vault: Vault
  dataDir: string
}

/** What the worker does for proofs. */
export async function registerTasks({ db, clock, queue, vault, dataDir }: TaskDeps): Promise<void> {
  const files = proofFiles(dataDir, vault)
  await queue.work(removeFiles, () => sweepFiles({ db, files }))
  await queue.every(removeFiles, '*/5 * * * *', {})
  await queue.work(endVerifications, () => lapseProofs({ db, clock }))
  await queue.every(endVerifications, '11 0 * * *', {})
}
