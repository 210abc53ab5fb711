import { join } from 'node:path'
import { createKeptFiles, type KeptFiles } from '../../infra/kept-files.ts'
import type { Vault } from '../../infra/vault.ts'

/** Where proofs lie, beside everything else the service keeps. */
export const proofFiles = (dataDir: string, vault: Vault): KeptFiles =>
  createKeptFiles(join(dataDir, 'proofs'), vault)
