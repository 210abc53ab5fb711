import { randomUUID } from 'node:crypto'
import { isIP } from 'node:net'
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { AppError } from '../../errors.ts'
import { recordEvent } from '../events/index.ts'
import type { OwnSecondFactorContext } from './context.ts'
import {
  factorsOf,
  insertFactor,
  markSession,
  passkeyById,
  setChallenge,
  takeChallenge,
  updateFactor,
} from './queries.ts'
import { issueRecoveryCodes } from './recovery-codes.ts'

/** For whom passkeys are made: the name people reach the service by. */
export interface PasskeySite {
  host: string
  origin: string
}

/** @returns undefined where browsers allow none: at a bare address, or without HTTPS elsewhere than on this machine */
export function passkeySite(publicUrl: string): PasskeySite | undefined {
  const { hostname, origin, protocol } = new URL(publicUrl)
  const safe = protocol === 'https:' || hostname === 'localhost'
  return safe && isIP(hostname) === 0 && !hostname.startsWith('[') ? { host: hostname, origin } : undefined
}

/** What the browser needs to make a passkey for the actor; it answers within this session. */
export async function offerPasskey(ctx: OwnSecondFactorContext, site: PasskeySite, email: string) {
  const { accountId, sessionId } = ctx.actor
  const known = await factorsOf(ctx.db, accountId)
  const options = await generateRegistrationOptions({
    rpName: 'Hunar',
    rpID: site.host,
    userName: email,
    userID: new TextEncoder().encode(accountId),
    attestationType: 'none',
    excludeCredentials: known.flatMap(({ credentialId }) => (credentialId ? [{ id: credentialId }] : [])),
    authenticatorSelection: { residentKey: 'discouraged', userVerification: 'preferred' },
  })
  await setChallenge(ctx.db, sessionId, options.challenge)
  return options
}

/** @returns recovery codes where it is the first factor, to be shown once @throws AppError invalid-input */
export async function addPasskey(
  ctx: OwnSecondFactorContext,
  site: PasskeySite,
  { response, name }: { response: string; name: string },
): Promise<string[] | undefined> {
  const { accountId, sessionId } = ctx.actor
  const challenge = await takeChallenge(ctx.db, sessionId)
  const { verified, registrationInfo } = await answered(challenge, expectedChallenge =>
    verifyRegistrationResponse({
      response: JSON.parse(response),
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: false,
    }),
  )
  if (!verified || !registrationInfo) throw unreadable()
  const { id, publicKey, counter } = registrationInfo.credential
  return ctx.db.transaction(async tx => {
    const first = (await factorsOf(tx, accountId)).length === 0
    await insertFactor(tx, {
      id: randomUUID(),
      accountId,
      kind: 'passkey',
      name,
      credentialId: id,
      publicKey: Buffer.from(publicKey),
      counter,
      confirmedAt: ctx.now,
    })
    await markSession(tx, sessionId, ctx.now)
    await recordEvent(tx, {
      accountId,
      verb: 'addSecondFactor',
      subject: 'account',
      subjectId: accountId,
      detail: { kind: 'passkey' },
    })
    return first ? issueRecoveryCodes(tx, accountId) : undefined
  })
}

/** What the browser needs to answer with a passkey. @returns undefined where the account has none */
export async function askPasskey(ctx: OwnSecondFactorContext, site: PasskeySite) {
  const known = await factorsOf(ctx.db, ctx.actor.accountId)
  const ids = known.flatMap(({ credentialId }) => (credentialId ? [{ id: credentialId }] : []))
  if (ids.length === 0) return undefined
  const options = await generateAuthenticationOptions({
    rpID: site.host,
    allowCredentials: ids,
    userVerification: 'preferred',
  })
  await setChallenge(ctx.db, ctx.actor.sessionId, options.challenge)
  return options
}

/** The second step of signing in, by passkey. @throws AppError invalid-input */
export async function passWithPasskey(
  ctx: OwnSecondFactorContext,
  site: PasskeySite,
  { response }: { response: string },
): Promise<void> {
  const { accountId, sessionId } = ctx.actor
  const challenge = await takeChallenge(ctx.db, sessionId)
  await answered(challenge, async expectedChallenge => {
    const parsed = JSON.parse(response)
    const passkey = await passkeyById(ctx.db, accountId, String(parsed.id))
    if (!passkey) throw unreadable()
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response: parsed,
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.host,
      requireUserVerification: false,
      credential: {
        id: passkey.credentialId!,
        publicKey: new Uint8Array(passkey.publicKey!),
        counter: passkey.counter!,
      },
    })
    if (!verified) throw unreadable()
    await updateFactor(ctx.db, passkey.id, { counter: authenticationInfo.newCounter, lastUsedAt: ctx.now })
  })
  await markSession(ctx.db, sessionId, ctx.now)
}

/** What a browser sends may be anything; the library throws at most of it. */
async function answered<Result>(
  challenge: string | undefined,
  verify: (challenge: string) => Promise<Result>,
): Promise<Result> {
  if (!challenge) throw unreadable()
  try {
    return await verify(challenge)
  } catch (cause) {
    throw cause instanceof AppError ? cause : unreadable(cause)
  }
}

function unreadable(cause?: unknown): AppError {
  return new AppError('invalid-input', 'The passkey did not answer as it must. Try again, or use a code.', {
    cause,
  })
}
