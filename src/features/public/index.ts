export { type Deps, pages } from './pages/index.ts'
