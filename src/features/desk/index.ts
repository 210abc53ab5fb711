export { countWork, type QueueSummary } from './count-work.ts'
export { pages } from './pages/index.ts'
