import { Type } from 'typebox'
import { Page } from '../../http/paging.ts'
import { oneOf, orNull, when } from '../schema-parts.ts'
import { seatStates } from '../seats/index.ts'

const uuidPattern = '[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}'
const seatCounts = {
  requested: Type.Integer(),
  ...(Object.fromEntries(seatStates.map(state => [state, Type.Integer()])) as Record<
    (typeof seatStates)[number],
    Type.TInteger
  >),
}
export const SeatAnswer = Type.Object(
  {
    ...seatCounts,
    releasesOn: orNull(Type.String({ description: 'The day on which open seats are given up' })),
  },
  { description: 'requested = open + proposed + selected + offered + filled + released, always' },
)
export const SeatsQuery = Type.Object({
  demandIds: Type.String({
    pattern: `^${uuidPattern}(,${uuidPattern}){0,99}$`,
    description: 'Up to 100 demands, by commas',
  }),
})
export const SeatsAnswer = Type.Object({
  items: Type.Array(Type.Object({ demandId: Type.String(), ...seatCounts })),
})
export const SeatMovePage = Page(
  Type.Object({
    id: Type.String(),
    at: when,
    from: orNull(oneOf(seatStates)),
    to: oneOf(seatStates),
    seats: Type.Integer(),
    matchId: orNull(Type.String()),
    accountId: orNull(Type.String({ description: 'Null: a rule' })),
    why: Type.String(),
    after: Type.Object(seatCounts, { description: 'Where all seats of the demand were after it' }),
  }),
)
