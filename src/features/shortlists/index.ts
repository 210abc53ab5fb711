export { type Deps, routes } from './routes.ts'
