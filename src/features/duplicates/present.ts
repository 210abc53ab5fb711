import type { DuplicateToDecide } from './get-duplicate.ts'
import type { Duplicate, ListedDuplicate } from './queries.ts'
import { strengthWord } from './reasons.ts'

function presentPair({ foundAt, decidedAt, knownReasons: _, ...rest }: Duplicate) {
  return {
    ...rest,
    word: strengthWord(rest.strength),
    foundAt: foundAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
  }
}

export function presentListed({ names: [first, second], ...pair }: ListedDuplicate) {
  return { ...presentPair(pair), names: { first, second } }
}

export function presentDetail(shown: DuplicateToDecide) {
  const { pair, profiles, cnics, matches, merge, collisions, values, ...rest } = shown
  const compared = (side: 'first' | 'second') => {
    const { id, version, accountId, identity, document } = profiles[side]
    return {
      id,
      version,
      account: accountId !== null,
      identity,
      document,
      cnic: cnics[side],
      matches: matches[side].length,
    }
  }
  return {
    ...presentPair(pair),
    ...rest,
    first: compared('first'),
    second: compared('second'),
    values: values.map(({ first = null, second = null, ...row }) => ({ ...row, first, second })),
    collisions: collisions.map(({ demandId, further, aside }) => ({
      demandId,
      further: further.id,
      furtherOf: further.profileId === pair.firstId ? ('first' as const) : ('second' as const),
      aside: aside.id,
    })),
    merge: merge && {
      keptId: merge.keptId,
      mergedAt: merge.mergedAt.toISOString(),
      undoUntil: merge.undoUntil.toISOString(),
      undoneAt: merge.undoneAt?.toISOString() ?? null,
    },
  }
}
