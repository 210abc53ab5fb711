export { type DeadRow, enqueueSearchSync, listDeadRows, retryDeadRows } from './outbox.ts'
export * from './port.ts'
export { type RunningSearch, type SearchOptions, startSearch } from './start.ts'
export type { SearchSync } from './sync.ts'
