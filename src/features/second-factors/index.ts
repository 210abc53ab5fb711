export { addDemoAuthenticator } from './demo.ts'
export { pages } from './pages/index.ts'
export { requireCode } from './require-code.ts'
