export { holdUnchosen, unchosenMatches } from './closing-queries.ts'
export {
  demandClosed,
  endUnchosen,
  type Leaving,
  leaveAllMatches,
  withdrawFromEmployer,
} from './end-matches.ts'
export { jobs } from './jobs.ts'
export { type Place, type SeatState, type Seats, seatStates } from './ledger.ts'
export {
  advancePlace,
  giveBack,
  type Ledger,
  openLedger,
  putSeatsIn,
  releaseOpenSeats,
  selectPlace,
  takePlace,
} from './move-seats.ts'
export { agreedMatchesOf, type KeptMatch, keptMatchesOf } from './person-queries.ts'
export {
  type LedgerLine,
  movesOfDemand,
  movesOfMatch,
  releaseDayOf,
  seatsOfDemands,
} from './queries.ts'
export { registerTasks, releaseUnusedSeats, type TaskDeps } from './tasks.ts'
