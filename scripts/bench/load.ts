import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream, createWriteStream, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { demoDemand } from '../../src/demo/demands.ts'
import { demoEmployers } from '../../src/demo/employers.ts'
import { population } from '../../src/demo/population.ts'
import { random } from '../../src/demo/random.ts'
import { demoRoles } from '../../src/demo/roles.ts'
import { createAccount } from '../../src/features/accounts/index.ts'
import { importProfiles, readJsonLines } from '../../src/features/bulk-imports/index.ts'
import type { Role, SignedIn } from '../../src/features/context.ts'
import type { DemandDocument } from '../../src/features/demands/document.ts'
import { createDemand, publishDemand, submitDemand } from '../../src/features/demands/index.ts'
import { createEmployer, verifyEmployer } from '../../src/features/employers/index.ts'
import { createPasswords } from '../../src/infra/passwords.ts'
import { createVault } from '../../src/infra/vault.ts'
import type { Reference } from '../../src/reference/index.ts'
import type { Progress } from '../progress.ts'
import type { Place } from './place.ts'
import { memoryOf } from './server.ts'
import { round, seconds } from './statistics.ts'

const seed = 71

export interface BenchAccount {
  accountId: string
  email: string
  password: string
}

export interface PopulationFile {
  path: string
  bytes: number
  /** Addresses of people evenly spread over the file, who will sign in and change something. */
  emails: string[]
  /** Skills nobody in it has. */
  unusedSkills: string[]
}

/** The population as a JSON Lines file, as an institution would hand it in. */
export async function writePopulation(
  place: Place,
  reference: Reference,
  { profiles, people, now }: { profiles: number; people: number; now: Date },
  progress: Progress,
): Promise<PopulationFile> {
  progress.step('Making the population', profiles)
  const path = join(place.folder, 'population.jsonl')
  const file = createWriteStream(path)
  const emails: string[] = []
  const used = new Set<string>()
  const apart = Math.max(1, Math.floor(profiles / people))
  let index = 0
  for (const person of population(profiles, { seed, today: now.toISOString().slice(0, 10) })) {
    if (index % apart === 0 && emails.length < people) emails.push(person.identity.email)
    for (const { skill } of person.document.skills) used.add(skill)
    if (!file.write(`${JSON.stringify(person)}\n`)) await once(file, 'drain')
    if (++index % 1000 === 0) progress.add(1000)
  }
  file.end()
  await finished(file)
  const unusedSkills = [...reference.skills.keys()].filter(id => !used.has(id))
  return { path, bytes: statSync(path).size, emails, unusedSkills }
}

export interface ImportReport {
  profiles: number
  seconds: number
  perSecond: number
  megabytes: number
  /** How much this process grew while importing, bytes; null where there is no /proc. */
  memoryGrowth: number | null
}

/** The product's bulk path, from file to committed rows. */
export async function importPopulation(
  place: Place,
  reference: Reference,
  file: PopulationFile,
  { profiles, now }: { profiles: number; now: Date },
  progress: Progress,
): Promise<ImportReport> {
  progress.step('Importing the profiles', profiles)
  const ctx = {
    db: place.connection.db,
    now,
    reference,
    vault: createVault(place.encryptionKey),
    actor: null,
  }
  const before = memoryOf('self')?.resident
  let most = before
  const started = performance.now()
  const summary = await importProfiles(ctx, readJsonLines(createReadStream(file.path)), {
    report: async (_tx, { accepted, refused }) => {
      progress.add(accepted + refused)
      if (most !== undefined) most = Math.max(most, memoryOf('self')!.resident)
    },
  })
  const took = seconds(started)
  rmSync(file.path)
  if (summary.refused > 0)
    throw new Error(`${summary.refused} rows were refused: ${JSON.stringify(summary.mistakes.slice(0, 3))}`)
  // What autovacuum would do in the next minutes, so that every run measures the same database.
  await place.connection.sql`vacuum analyze`
  return {
    profiles: summary.accepted,
    seconds: took,
    perSecond: Math.round(summary.accepted / took),
    megabytes: round(file.bytes / 1e6),
    memoryGrowth: before !== undefined && most !== undefined ? most - before : null,
  }
}

export interface Accounts {
  employer: BenchAccount
  liaison: BenchAccount
  candidates: BenchAccount[]
}

/** One employer's account, one liaison, and a candidate for each address, whose imported profile it may claim. */
export async function makeAccounts(place: Place, emails: readonly string[], now: Date): Promise<Accounts> {
  // Passwords of a bench protect nothing: cheap to hash, so that signing in costs no part of what is measured.
  const ctx = { db: place.connection.db, now, passwords: createPasswords({ memoryKib: 64, passes: 1 }) }
  const account = async (role: Role, email: string): Promise<BenchAccount> => {
    const password = randomBytes(12).toString('base64url')
    const { accountId } = await createAccount(ctx, { email, password, role, locale: 'en' })
    return { accountId, email, password }
  }
  const employer = await account('employer', 'employer@example.org')
  const liaison = await account('liaison', 'liaison@example.org')
  const candidates: BenchAccount[] = []
  for (const email of emails) candidates.push(await account('candidate', email))
  return { employer, liaison, candidates }
}

export interface BenchDemand {
  id: string
  document: DemandDocument
}

/** Through the product's verbs: written and submitted by the employer, published by the liaison. */
export async function publishDemands(
  place: Place,
  reference: Reference,
  { employer, liaison }: Accounts,
  { demands, now }: { demands: number; now: Date },
  progress: Progress,
): Promise<BenchDemand[]> {
  progress.step('Publishing the demands', demands)
  const as = (account: BenchAccount, role: Role): SignedIn => ({
    db: place.connection.db,
    now,
    reference,
    actor: { accountId: account.accountId, role },
  })
  const owner = as(employer, 'employer')
  const ministry = as(liaison, 'liaison')
  const employers: string[] = []
  for (const { name, country } of demoEmployers) {
    const { id } = await createEmployer(owner, { name, country })
    await verifyEmployer(ministry, { id })
    employers.push(id)
  }
  const source = random(seed)
  const published: BenchDemand[] = []
  for (let index = 0; index < demands; index++) {
    const who = index % demoEmployers.length
    const role = demoRoles[index % demoRoles.length]!
    const document = demoDemand(role, demoEmployers[who]!, source, now.toISOString().slice(0, 10))
    const draft = await createDemand(owner, { employerId: employers[who]!, document })
    const submitted = await submitDemand(owner, { id: draft.id, revision: draft.revision })
    await publishDemand(ministry, { id: draft.id, revision: submitted.revision })
    published.push({ id: draft.id, document })
    progress.add()
  }
  return published
}
