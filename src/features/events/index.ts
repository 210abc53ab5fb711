export { type RecordedEvent, recordEvent } from './queries.ts'
