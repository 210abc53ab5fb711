export {
  happenings,
  type Kind,
  kinds,
  type Telling,
  type Topic,
  topics,
  topicsOf,
  type Verb,
  type Way,
  ways,
} from './happenings.ts'
export {
  notedRecordOf,
  type RecordedEvent,
  type RecordedLine,
  recordEvent,
  recordEvents,
  recordOf,
} from './queries.ts'
export { forgetTold, tellOne } from './tell-queries.ts'
