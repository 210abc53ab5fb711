import { desc, isNull, lt, sql } from 'drizzle-orm'
import { type CryptoKey, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose'
import { signingKeys } from '../../db/schema/accounts.ts'
import type { Database } from './database.ts'
import { deriveKey, randomToken, seal, unseal } from './secrets.ts'

export interface SigningKey {
  kid: string
  publicJwk: JWK
  publicKey: CryptoKey
  privateKey: CryptoKey
  activeFrom: Date
  /** Null for the newest. */
  retiredAt: Date | null
}

export interface SigningKeys {
  /** Newest first. */
  load(): Promise<SigningKey[]>
  /**
   * Adds a key that signs from `activeFrom` and retires the one before at that moment.
   * @param onlyIf asked under the lock, with when the newest key was made: many processes may rotate at once
   */
  add(now: Date, activeFrom: Date, onlyIf: (newest: Date | undefined) => boolean): Promise<void>
  /** Removes keys whose last tokens have run out. */
  forget(retiredBefore: Date): Promise<void>
}

const lockKey = 7_268_943

/** Private keys are sealed with a key of the configuration: a copy of the database alone can sign nothing. */
export function createSigningKeys(db: Database, encryptionKey: Buffer): SigningKeys {
  const sealing = deriveKey(encryptionKey, 'signing-keys')
  return {
    async load() {
      const rows = await db.select().from(signingKeys).orderBy(desc(signingKeys.createdAt))
      return Promise.all(
        rows.map(async row => ({
          kid: row.kid,
          publicJwk: row.publicJwk as JWK,
          publicKey: (await importJWK(row.publicJwk as JWK, 'EdDSA')) as CryptoKey,
          privateKey: (await importJWK(
            JSON.parse(unseal(sealing, row.privateJwkSealed, row.kid)),
            'EdDSA',
          )) as CryptoKey,
          activeFrom: row.activeFrom,
          retiredAt: row.retiredAt,
        })),
      )
    },
    async add(now, activeFrom, onlyIf) {
      const pair = await generateKeyPair('EdDSA', { extractable: true })
      const kid = randomToken(12)
      const named = { kid, alg: 'EdDSA', use: 'sig' }
      const publicJwk = { ...(await exportJWK(pair.publicKey)), ...named }
      const privateJwk = { ...(await exportJWK(pair.privateKey)), ...named }
      await db.transaction(async tx => {
        await tx.execute(sql`select pg_advisory_xact_lock(${lockKey})`)
        const [newest] = await tx.select().from(signingKeys).where(isNull(signingKeys.retiredAt))
        if (!onlyIf(newest?.createdAt)) return
        await tx.update(signingKeys).set({ retiredAt: activeFrom }).where(isNull(signingKeys.retiredAt))
        const privateJwkSealed = seal(sealing, JSON.stringify(privateJwk), kid)
        await tx.insert(signingKeys).values({ kid, publicJwk, privateJwkSealed, createdAt: now, activeFrom })
      })
    },
    async forget(retiredBefore) {
      await db.delete(signingKeys).where(lt(signingKeys.retiredAt, retiredBefore))
    },
  }
}
