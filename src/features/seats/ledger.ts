/** Where a seat can be; `released` ones are given up, the others are asked for. */
export const seatStates = ['open', 'proposed', 'selected', 'offered', 'filled', 'released'] as const
export type SeatState = (typeof seatStates)[number]
/** The seats that a person has. */
export type HeldState = Exclude<SeatState, 'open' | 'released'>
/** A person's place at a demand; a reserve waits for a seat. */
export type Place = HeldState | 'reserve'

/** Why a seat moved. */
export type MoveReason =
  | 'published'
  | 'referred'
  | 'promoted'
  | 'selected'
  | 'displaced'
  | 'offered'
  | 'signed'
  | 'given-back'
  | 'fewer-asked'
  | 'closed'
  | 'unused'

/** `requested` is the sum of the others, always: a seat enters by one move and goes on by others. */
export interface Seats extends Record<SeatState, number> {
  requested: number
}

export interface SeatSum {
  from: SeatState | null
  to: SeatState
  seats: number
}

/** Adds up moves, or sums of moves. */
export function addUp(moves: Iterable<SeatSum>): Seats {
  const seats: Seats = {
    requested: 0,
    open: 0,
    proposed: 0,
    selected: 0,
    offered: 0,
    filled: 0,
    released: 0,
  }
  for (const move of moves) addTo(seats, move)
  return seats
}

export function addTo(seats: Seats, { from, to, seats: count }: SeatSum): void {
  if (from === null) seats.requested += count
  else seats[from] -= count
  seats[to] += count
}

/** Seats that are neither given up nor still to be given. */
export function inForce(seats: Seats): number {
  return seats.requested - seats.released
}
