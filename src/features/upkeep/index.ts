export { jobs } from './jobs.ts'
export { registerTasks, type TaskDeps } from './tasks.ts'
