export { type RecordedEvent, type RecordedLine, recordEvent, recordEvents, recordOf } from './queries.ts'
