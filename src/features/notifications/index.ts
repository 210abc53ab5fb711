export { countUnread } from './list-notifications.ts'
export { pages } from './pages/index.ts'
export type { Deps } from './route-context.ts'
