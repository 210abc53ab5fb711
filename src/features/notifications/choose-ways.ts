import type { Role } from '../../actor.ts'
import { AppError } from '../../errors.ts'
import type { Database } from '../../infra/database.ts'
import type { SignedIn } from '../context.ts'
import { type Topic, topicsOf, type Way, ways } from '../events/index.ts'
import { putWays, waysOf } from './queries.ts'

export interface Choice {
  topic: Topic
  way: Way
  /** Those there are to choose from. */
  ways: readonly Way[]
}

/** Work of the desk comes in the daily mail or not at all: one mail for each thing would bury the rest. */
export const waysFor = (topic: Topic): readonly Way[] => (topic === 'queue' ? ['digest', 'portal'] : ways)

export async function choicesOf(
  db: Database,
  { accountId, role }: { accountId: string; role: Role },
): Promise<Choice[]> {
  const chosen = await waysOf(db, accountId)
  return topicsOf(role).map(({ topic, way }) => ({
    topic,
    way: chosen.get(topic) ?? way,
    ways: waysFor(topic),
  }))
}

/** How the actor hears of each topic of their role. */
export async function listWays({ db, actor }: Pick<SignedIn, 'db' | 'actor'>): Promise<Choice[]> {
  return choicesOf(db, actor)
}

/** Those that are not named stay as they are. @throws AppError invalid-input for a topic or way that is not theirs */
export async function changeWays(
  { db, actor }: Pick<SignedIn, 'db' | 'actor'>,
  { ways: chosen }: { ways: Readonly<Partial<Record<string, Way>>> },
): Promise<Choice[]> {
  const known = topicsOf(actor.role).map(({ topic }) => topic)
  const changes = Object.entries(chosen).map(([name, way]) => {
    const topic = known.find(topic => topic === name)
    if (!topic || !way || !waysFor(topic).includes(way))
      throw new AppError('invalid-input', 'This cannot be chosen.', {
        details: [{ path: `/ways/${name}`, message: 'is not a topic of yours, or not a way for it' }],
      })
    return { topic, way }
  })
  await db.transaction(tx => putWays(tx, actor.accountId, changes))
  return choicesOf(db, actor)
}
