export { estimateDemand } from './estimate-demand.ts'
export { pages } from './pages/index.ts'
export { type Deps, routes } from './routes.ts'
export { readSearch, searchOf } from './saved-search.ts'
