export { pages } from './pages/index.ts'
