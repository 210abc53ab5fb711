import type { SearchPort, Understood } from '../../search/index.ts'
import type { SignedIn } from '../context.ts'
import { recordEvents } from '../events/index.ts'
import { searchProfiles } from '../search/index.ts'
import { newestPeople, type PersonRow, peopleNamed } from './people-queries.ts'
import { requireStaff } from './policy.ts'

export interface FoundPeople {
  /** By name, address or telephone number; without words the newest. */
  named: PersonRow[]
  /** By what they can do and have written, the best first. */
  found: Awaited<ReturnType<typeof searchProfiles>>['hits']
  /** Of `found`, all pages. */
  total: number
  /** How the words were read; absent without words. */
  understood?: Understood
}

const mostNamed = 20

/** People by words, for staff. Names that are shown are recorded, as everywhere. */
export async function findPeople(
  ctx: SignedIn & { search: SearchPort },
  { words, offset, limit }: { words: string; offset: number; limit: number },
): Promise<FoundPeople> {
  requireStaff(ctx.actor)
  const named =
    words === ''
      ? await newestPeople(ctx.db, mostNamed)
      : offset === 0
        ? await peopleNamed(ctx.db, words, mostNamed)
        : []
  await recordEvents(
    ctx.db,
    { accountId: ctx.actor.accountId, verb: 'seeName', subject: 'profile' },
    named.map(({ id }) => id),
  )
  if (words === '') return { named, found: [], total: 0 }
  const { hits, total, understood } = await searchProfiles(ctx, {
    text: words,
    offset,
    limit,
    highlight: true,
  })
  return { named, found: hits, total, understood }
}
