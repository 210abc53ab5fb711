export { type Deps, pages } from './pages/index.ts'
export { showPosting } from './pages/show-posting.ts'
