import { randomBytes } from 'node:crypto'
import type { Actor } from '../actor.ts'
import { createAccount } from '../features/accounts/index.ts'
import type { Context, SignedIn } from '../features/context.ts'
import { createDemand, type Demand, publishDemand, submitDemand } from '../features/demands/index.ts'
import { createEmployer, verifyEmployer } from '../features/employers/index.ts'
import { settlePast } from '../features/notifications/index.ts'
import { saveNewProfiles } from '../features/profiles/index.ts'
import { giveProfile } from '../features/profiles/write-queries.ts'
import type { Database, Transaction } from '../infra/database.ts'
import type { KeptFiles } from '../infra/kept-files.ts'
import type { Passwords } from '../infra/passwords.ts'
import { demoDemand } from './demands.ts'
import { saveDeskWork } from './desk.ts'
import { cameTwice } from './duplicates.ts'
import { demoEmployers } from './employers.ts'
import { type Cast, type Person, type Player, saveMatches } from './matches.ts'
import { population } from './population.ts'
import { saveProofs } from './proofs.ts'
import { random } from './random.ts'
import { saveReports } from './reports.ts'
import { demoRoles } from './roles.ts'

export interface DemoSignIn {
  role: Actor['role']
  email: string
  password: string
}

export const demoProfiles = 5000
export const demoDemands = 40
const seed = 20_21
/** The demands are so many days old, so that something has happened since. */
const demandAge = 30
/** What happened in so many days before is still unread, and nothing of it is mailed. */
const newsAge = 6
/** Among the first so many people are some who came twice. */
const mostAgain = 40
/** Of the first so many people, the best take part in what has happened. */
const people = 600

/**
 * Fills an empty database with invented people, employers and demands, in one transaction: all of it or nothing.
 * @param ctx with files there are proofs too
 * @param keep gets them before the commit: what is in the database can then be signed in to, whatever happens
 * @returns four sign-ins with passwords made for this database: a referral against the ranking takes two liaisons
 */
export async function loadDemo(
  ctx: Omit<Context, 'actor'> & { passwords: Passwords; files?: KeptFiles },
  {
    profiles = demoProfiles,
    demands = demoDemands,
    keep = () => {},
  }: { profiles?: number; demands?: number; keep?: (signIns: DemoSignIn[]) => void } = {},
): Promise<DemoSignIn[]> {
  const { now, reference, passwords } = ctx
  const today = now.toISOString().slice(0, 10)
  return ctx.db.transaction(async tx => {
    const account = async (role: Actor['role'], email: string, locale: 'en' | 'ja' | 'ur') => {
      const password = randomBytes(9).toString('base64url')
      const { accountId } = await createAccount({ db: tx, now, passwords }, { email, password, role, locale })
      return { accountId, signIn: { role, email, password } }
    }
    const employer = await account('employer', 'employer@hunar.example', 'ja')
    const candidate = await account('candidate', 'candidate@hunar.example', 'en')
    const liaison = await account('liaison', 'liaison@hunar.example', 'en')
    const second = await account('liaison', 'second.liaison@hunar.example', 'en')
    const again = cameTwice([...population(Math.min(profiles, mostAgain), { seed, today })])
    const profileIds = await savePeople(tx, profiles - again.length, candidate.accountId, today, now)
    await saveNewProfiles(tx, again, now)
    const player =
      (accountId: string, role: Actor['role']): Player =>
      daysAgo =>
        // A transaction has all that the verbs ask of a database; their own transactions become savepoints.
        ({
          db: tx as unknown as Database,
          now: new Date(now.getTime() - daysAgo * 86_400_000),
          reference,
          actor: { accountId, role },
        }) as SignedIn
    const cast = {
      employer: player(employer.accountId, 'employer'),
      liaison: player(liaison.accountId, 'liaison'),
      second: player(second.accountId, 'liaison'),
    }
    const saved = await saveDemands(cast.employer(demandAge), cast.liaison(demandAge), demands, today)
    const own = {
      profileId: profileIds[0]!,
      accountId: candidate.accountId,
      as: player(candidate.accountId, 'candidate'),
    }
    const person = await personMaker(tx, { now, passwords }, player)
    await saveMatches({ ...cast, candidate: own, person }, saved, profileIds.slice(0, people))
    await saveDeskWork(cast.employer, saved)
    await saveReports(own, cast.liaison)
    if (ctx.files)
      await saveProofs(ctx.files, cast.liaison, [
        own,
        ...(await makeEach(person, profileIds.slice(people, people + 2))),
      ])
    await settlePast(tx, new Date(now.getTime() - newsAge * 86_400_000))
    const signIns = [employer, candidate, liaison, second].map(({ signIn }) => signIn)
    keep(signIns)
    return signIns
  })
}

async function makeEach(person: Cast['person'], ids: readonly string[]): Promise<Person[]> {
  const made: Person[] = []
  for (const id of ids) made.push(await person(id))
  return made
}

/** Accounts for people of the demo, which nobody can sign in to: the one password was never written down. */
async function personMaker(
  tx: Transaction,
  { now, passwords }: { now: Date; passwords: Passwords },
  player: (accountId: string, role: Actor['role']) => Player,
): Promise<Cast['person']> {
  const never = await passwords.hash(randomBytes(24).toString('base64url'))
  let made = 0
  return async profileId => {
    const { accountId } = await createAccount(
      { db: tx, now, passwords: { hash: async () => never } },
      {
        email: `person.${++made}@hunar.example`,
        password: '',
        role: 'candidate',
        locale: made % 3 ? 'ur' : 'en',
      },
    )
    await giveProfile(tx, profileId, accountId)
    return { profileId, accountId, as: player(accountId, 'candidate') }
  }
}

async function savePeople(
  tx: Transaction,
  count: number,
  firstAccount: string,
  today: string,
  now: Date,
): Promise<string[]> {
  const ids: string[] = []
  let batch: Parameters<typeof saveNewProfiles>[1][number][] = []
  let accountId: string | null = firstAccount
  for (const { identity, document } of population(count, { seed, today })) {
    batch.push({ accountId, visibility: 'searchable', document, identity })
    accountId = null
    if (batch.length === 1000) {
      ids.push(...(await saveNewProfiles(tx, batch, now)))
      batch = []
    }
  }
  if (batch.length) ids.push(...(await saveNewProfiles(tx, batch, now)))
  return ids
}

async function saveDemands(
  employer: SignedIn,
  liaison: SignedIn,
  count: number,
  today: string,
): Promise<Demand[]> {
  const source = random(seed)
  const ids: string[] = []
  const saved: Demand[] = []
  for (const { name, nameJa, country } of demoEmployers) {
    const made = await createEmployer(employer, { name, country, ...(nameJa && { nameJa }) })
    await verifyEmployer(liaison, { id: made.id })
    ids.push(made.id)
  }
  for (let index = 0; index < count; index++) {
    const who = index % demoEmployers.length
    const document = demoDemand(demoRoles[index % demoRoles.length]!, demoEmployers[who]!, source, today)
    const draft = await createDemand(employer, { employerId: ids[who]!, document })
    const submitted = await submitDemand(employer, { id: draft.id, revision: draft.revision })
    saved.push(await publishDemand(liaison, { id: draft.id, revision: submitted.revision }))
  }
  return saved
}
