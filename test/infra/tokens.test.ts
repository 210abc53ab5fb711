import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose'
import t from 'tap'
import { signingKeys } from '../../db/schema/accounts.ts'
import { createSigningKeys } from '../../src/infra/signing-keys.ts'
import { createTokens } from '../../src/infra/tokens.ts'
import { testDatabase } from '../fixtures/database.ts'

const minute = 60_000
const day = 24 * 60 * minute
const issuer = 'http://hunar.test'
const claims = { accountId: crypto.randomUUID(), sessionId: crypto.randomUUID(), epoch: 3 }

async function setting(t: Parameters<typeof testDatabase>[0]) {
  const { db } = await testDatabase(t)
  let now = Date.parse('2026-11-21T09:00:00Z')
  const clock = () => new Date(now)
  const encryptionKey = Buffer.alloc(32, 1)
  const process = (key = encryptionKey) => createTokens({ keys: createSigningKeys(db, key), issuer, clock })
  return { db, clock, process, wait: (milliseconds: number) => (now += milliseconds) }
}

const kidOf = (token: string) => JSON.parse(Buffer.from(token.split('.')[0]!, 'base64url').toString()).kid

t.test('tokens are read back, by any process, and checked by the published keys', async t => {
  const { process, clock, wait } = await setting(t)
  const [one, other] = [process(), process()]
  const access = await one.issueAccess(claims)
  t.same(await other.readAccess(access), claims)
  t.same(await one.readRefresh(await other.issueRefresh(claims)), {
    accountId: claims.accountId,
    sessionId: claims.sessionId,
  })
  const jwks = (await one.jwks()) as JSONWebKeySet
  t.equal(jwks.keys.length, 1)
  t.notOk('d' in jwks.keys[0]!, 'no private part')
  const { payload } = await jwtVerify(access, createLocalJWKSet(jwks), {
    issuer,
    audience: 'hunar',
    currentDate: clock(),
  })
  t.equal(payload.sub, claims.accountId)
  t.equal(await one.readAccess('nonsense'), null)
  t.equal(await one.readRefresh(access), null)
  wait(11 * minute)
  t.equal(await one.readAccess(access), null)
})

t.test('of many first signers one makes the key', async t => {
  const { process, db } = await setting(t)
  await Promise.all(Array.from({ length: 5 }, () => process().issueAccess(claims)))
  t.equal((await db.select().from(signingKeys)).length, 1)
})

t.test('a new key is published first, then signs; the old one stays good for its tokens', async t => {
  const { process, wait, db } = await setting(t)
  const [server, worker] = [process(), process()]
  const first = await server.issueAccess(claims)
  const firstRefresh = await server.issueRefresh(claims)
  await worker.rotate()
  t.equal((await server.jwks()).keys.length, 1, 'not due before thirty days')

  wait(30 * day)
  await Promise.all([worker.rotate(), server.rotate()])
  t.equal((await db.select().from(signingKeys)).length, 2, 'two processes add one key')
  t.equal((await server.jwks()).keys.length, 2)
  const announced = await server.issueAccess(claims)
  t.equal(kidOf(announced), kidOf(first), 'announced, not yet signing')

  wait(5 * minute)
  const second = await server.issueAccess(claims)
  t.not(kidOf(second), kidOf(first))
  t.ok(await worker.readAccess(second))
  t.ok(await worker.readAccess(announced), 'signed by the old key just before')

  wait(12 * minute)
  t.equal((await server.jwks()).keys.length, 1, 'no access token of the old key is left')
  const lateRefresh = await process().readRefresh(firstRefresh)
  t.equal(lateRefresh, null, 'thirty days are over')

  wait(31 * day)
  await worker.rotate()
  const kids = (await db.select().from(signingKeys)).map(({ kid }) => kid)
  t.notOk(kids.includes(kidOf(first)), 'forgotten')
  t.equal(kids.length, 2)
})

t.test('a process that has not seen a key yet looks it up', async t => {
  const { process, wait } = await setting(t)
  const [one, other] = [process(), process()]
  await one.issueAccess(claims)
  await other.jwks()
  wait(2000)
  await one.rotate(0)
  wait(5 * minute + 30_000)
  t.ok(await other.readAccess(await one.issueAccess(claims)))
})

t.test('private keys do not open without the configured key', async t => {
  const { process } = await setting(t)
  await process().issueAccess(claims)
  await t.rejects(process(Buffer.alloc(32, 2)).issueAccess(claims))
})
