import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose'
import type { Clock } from './clock.ts'
import { randomToken } from './secrets.ts'
import type { SigningKey, SigningKeys } from './signing-keys.ts'

export interface AccessClaims {
  accountId: string
  sessionId: string
  epoch: number
}

export interface Tokens {
  issueAccess(claims: AccessClaims): Promise<string>
  issueRefresh(claims: { accountId: string; sessionId: string }): Promise<string>
  /** @returns null for everything that is not a good access token of ours at this moment */
  readAccess(token: string): Promise<AccessClaims | null>
  readRefresh(token: string): Promise<{ accountId: string; sessionId: string } | null>
  /** The public keys under which access tokens are, or will soon be, valid. */
  jwks(): Promise<{ keys: object[] }>
  /** Adds a key when the newest is older than `olderThanMs`, and forgets keys nobody can need. */
  rotate(olderThanMs?: number): Promise<void>
}

const minute = 60_000
const day = 24 * 60 * minute
export const accessLifetime = 10 * minute
export const refreshLifetime = 30 * day
/** A new key is published this long before it signs, so that everybody who keeps a copy of the keys has it by then. */
const announcement = 5 * minute
/** How long a process goes on with the keys it has loaded. */
const cacheTime = minute
const rotationAge = 30 * day
const tolerance = minute

const audience = 'hunar'
type Kind = 'at+jwt' | 'rt+jwt'

export function createTokens({
  keys,
  issuer,
  clock,
}: {
  keys: SigningKeys
  issuer: string
  clock: Clock
}): Tokens {
  let cached: { keys: SigningKey[]; at: number } | undefined

  async function load(fresh = false): Promise<SigningKey[]> {
    const now = clock().getTime()
    if (fresh || !cached || Math.abs(now - cached.at) > cacheTime)
      cached = { keys: await keys.load(), at: now }
    return cached.keys
  }

  async function signer(): Promise<SigningKey> {
    const now = clock()
    const active = (list: SigningKey[]) =>
      list.find(key => key.activeFrom <= now && (!key.retiredAt || key.retiredAt > now))
    const found = active(await load())
    if (found) return found
    await keys.add(now, now, newest => newest === undefined)
    const made = active(await load(true))
    if (!made) throw new Error('No signing key is active.')
    return made
  }

  async function sign(kind: Kind, subject: string, lifetime: number, claims: JWTPayload): Promise<string> {
    const key = await signer()
    const now = clock().getTime()
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: kind, kid: key.kid })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt(Math.floor(now / 1000))
      .setExpirationTime(Math.floor((now + lifetime) / 1000))
      .sign(key.privateKey)
  }

  async function read(kind: Kind, lifetime: number, token: string): Promise<JWTPayload | null> {
    const now = clock()
    const find: JWTVerifyGetKey = async ({ kid }) => {
      const good = (key: SigningKey) => key.kid === kid && usable(key, lifetime, now)
      // A kid never seen is looked up again, but no more often than a second: anybody can send one.
      const stale = cached !== undefined && Math.abs(now.getTime() - cached.at) > 1000
      const key = (await load()).find(good) ?? (stale ? (await load(true)).find(good) : undefined)
      if (!key) throw new errors.JWKSNoMatchingKey()
      return key.publicKey
    }
    try {
      const options = {
        issuer,
        audience,
        typ: kind,
        algorithms: ['EdDSA'],
        currentDate: now,
        requiredClaims: ['sub', 'sid', 'exp'],
      }
      return (await jwtVerify(token, find, options)).payload
    } catch (error) {
      if (error instanceof errors.JOSEError) return null
      throw error
    }
  }

  return {
    issueAccess: ({ accountId, sessionId, epoch }) =>
      sign('at+jwt', accountId, accessLifetime, { sid: sessionId, epoch }),
    // The jti makes two tokens of one second differ.
    issueRefresh: ({ accountId, sessionId }) =>
      sign('rt+jwt', accountId, refreshLifetime, { sid: sessionId, jti: randomToken(16) }),
    async readAccess(token) {
      const payload = await read('at+jwt', accessLifetime, token)
      return (
        payload && {
          accountId: payload.sub!,
          sessionId: String(payload.sid),
          epoch: Number(payload.epoch),
        }
      )
    },
    async readRefresh(token) {
      const payload = await read('rt+jwt', refreshLifetime, token)
      return payload && { accountId: payload.sub!, sessionId: String(payload.sid) }
    },
    async jwks() {
      await signer()
      const now = clock()
      return {
        keys: (await load()).filter(key => usable(key, accessLifetime, now)).map(key => key.publicJwk),
      }
    },
    async rotate(olderThanMs = rotationAge) {
      const now = clock()
      await signer()
      const due = new Date(now.getTime() - olderThanMs)
      await keys.add(
        now,
        new Date(now.getTime() + announcement),
        newest => newest !== undefined && newest <= due,
      )
      await keys.forget(new Date(now.getTime() - refreshLifetime - tolerance))
      await load(true)
    },
  }
}

/** A retired key stays good for the tokens it signed last. */
function usable(key: SigningKey, lifetime: number, now: Date): boolean {
  return key.retiredAt === null || now.getTime() < key.retiredAt.getTime() + lifetime + tolerance
}
