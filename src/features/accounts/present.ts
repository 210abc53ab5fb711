import type { Static } from 'typebox'
import { accessLifetime } from '../../infra/tokens.ts'
import type { Account, Session } from './queries.ts'
import type { Me, SessionAnswer, SignedInAnswer } from './schemas.ts'
import type { SignedInResult } from './sign-in.ts'

export function presentMe(account: Account): Static<typeof Me> {
  const { id, email, role, locale, createdAt } = account
  return { id, email, role, locale, createdAt: createdAt.toISOString() }
}

export function presentSignedIn({
  account,
  accessToken,
  refreshToken,
  refreshExpiresAt,
}: SignedInResult): Static<typeof SignedInAnswer> {
  return {
    accessToken,
    tokenType: 'Bearer',
    expiresIn: accessLifetime / 1000,
    refreshToken,
    refreshExpiresAt: refreshExpiresAt.toISOString(),
    account: presentMe(account),
  }
}

export function presentSession(session: Session, currentId: string): Static<typeof SessionAnswer> {
  return {
    id: session.id,
    client: session.client,
    current: session.id === currentId,
    createdAt: session.createdAt.toISOString(),
    lastUsedAt: session.lastUsedAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(),
  }
}
