export { exportMyData } from './export-my-data.ts'
export { pages } from './pages.ts'
export { type Deps, routes } from './routes.ts'
