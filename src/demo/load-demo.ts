import { randomBytes } from 'node:crypto'
import type { Actor } from '../actor.ts'
import { createAccount } from '../features/accounts/index.ts'
import type { Context, SignedIn } from '../features/context.ts'
import { createDemand, publishDemand, submitDemand } from '../features/demands/index.ts'
import { createEmployer, verifyEmployer } from '../features/employers/index.ts'
import { saveNewProfiles } from '../features/profiles/index.ts'
import type { Database, Transaction } from '../infra/database.ts'
import type { Passwords } from '../infra/passwords.ts'
import { demoDemand } from './demands.ts'
import { demoEmployers } from './employers.ts'
import { population } from './population.ts'
import { random } from './random.ts'
import { demoRoles } from './roles.ts'

export interface DemoSignIn {
  role: Actor['role']
  email: string
  password: string
}

export const demoProfiles = 5000
export const demoDemands = 40
const seed = 20_21

/**
 * Fills an empty database with invented people, employers and demands, in one transaction: all of it or nothing.
 * @param keep gets them before the commit: what is in the database can then be signed in to, whatever happens
 * @returns three sign-ins with passwords made for this database
 */
export async function loadDemo(
  ctx: Omit<Context, 'actor'> & { passwords: Passwords },
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
    await savePeople(tx, profiles, candidate.accountId, today, now)
    const as = (accountId: string, role: Actor['role']) =>
      // A transaction has all that the verbs ask of a database; their own transactions become savepoints.
      ({ db: tx as unknown as Database, now, reference, actor: { accountId, role } }) as SignedIn
    await saveDemands(as(employer.accountId, 'employer'), as(liaison.accountId, 'liaison'), demands, today)
    const signIns = [employer.signIn, candidate.signIn, liaison.signIn]
    keep(signIns)
    return signIns
  })
}

async function savePeople(
  tx: Transaction,
  count: number,
  firstAccount: string,
  today: string,
  now: Date,
): Promise<void> {
  let batch: Parameters<typeof saveNewProfiles>[1][number][] = []
  let accountId: string | null = firstAccount
  for (const { identity, document } of population(count, { seed, today })) {
    batch.push({ accountId, visibility: 'searchable', document, identity })
    accountId = null
    if (batch.length === 1000) {
      await saveNewProfiles(tx, batch, now)
      batch = []
    }
  }
  if (batch.length) await saveNewProfiles(tx, batch, now)
}

async function saveDemands(
  employer: SignedIn,
  liaison: SignedIn,
  count: number,
  today: string,
): Promise<void> {
  const source = random(seed)
  const ids: string[] = []
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
    await publishDemand(liaison, { id: draft.id, revision: submitted.revision })
  }
}
