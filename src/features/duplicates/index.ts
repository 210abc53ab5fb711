export { jobs } from './jobs.ts'
export { registerTasks } from './tasks.ts'
