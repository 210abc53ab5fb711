import { createSecretKey } from 'node:crypto'
import { blindIndex, deriveKey, seal, unseal } from './secrets.ts'

/** Keeps what identifies a person for the state: encrypted, and findable only by who has the key. */
export interface Vault {
  /** @param owner the row it belongs to: moved to another row it does not open */
  seal(plain: string, owner: string): Buffer
  /** @throws when key, owner or bytes are not the right ones */
  open(sealed: Buffer, owner: string): string
  /** HMAC-SHA256; equal values give equal indexes. @param kind keeps a CNIC and an address of equal text apart */
  index(kind: 'cnic' | 'email', value: string): Buffer
}

/** @param encryptionKey 32 bytes; changing it makes what is sealed unreadable and duplicates unfindable */
export function createVault(encryptionKey: Buffer): Vault {
  const sealing = deriveKey(encryptionKey, 'vault')
  const indexing = {
    cnic: createSecretKey(deriveKey(encryptionKey, 'index/cnic')),
    email: createSecretKey(deriveKey(encryptionKey, 'index/email')),
  }
  return {
    seal: (plain, owner) => Buffer.from(seal(sealing, plain, owner), 'base64'),
    open: (sealed, owner) => unseal(sealing, sealed.toString('base64'), owner),
    index: (kind, value) => blindIndex(indexing[kind], value),
  }
}
