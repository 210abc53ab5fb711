export { checkDocument } from './check-document.ts'
export { cloneDemand } from './clone-demand.ts'
export { closeDemand } from './close-demand.ts'
export { createDemand } from './create-demand.ts'
export { type DemandDocument, demandDocument } from './document.ts'
export { type AdDraft, draftFromAd } from './draft-from-ad.ts'
export { demandFacts } from './facts.ts'
export { getDemand, getVersion, listVersions } from './get-demand.ts'
export { listDemands } from './list-demands.ts'
export { getOpenDemand, listOpenDemands } from './open-demands.ts'
export { presentOpenDemand } from './present.ts'
export { publishDemand } from './publish-demand.ts'
export {
  type Demand,
  type DemandVersion,
  demandFor,
  type OpenDemand,
  openDemands,
  publishedVersion,
  versionFor,
} from './queries.ts'
export { type Deps, routes } from './routes.ts'
export { OpenDemand as OpenDemandSchema } from './schemas.ts'
export { submitDemand } from './submit-demand.ts'
export { updateDemand } from './update-demand.ts'
