export { type Deps, routes } from './routes.ts'
export { ProfileCard as ProfileCardSchema } from './schemas.ts'
export { searchDemands } from './search-demands.ts'
export { searchProfiles } from './search-profiles.ts'
