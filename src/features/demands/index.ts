export { checkDocument } from './check-document.ts'
export { cloneDemand } from './clone-demand.ts'
export { closeDemand } from './close-demand.ts'
export { createDemand } from './create-demand.ts'
export { type DemandDocument, demandDocument } from './document.ts'
export { type AdDraft, draftDemand } from './draft-demand.ts'
export { demandFacts } from './facts.ts'
export { getDemand } from './get-demand.ts'
export { getDemandVersion } from './get-demand-version.ts'
export { getOpenDemand } from './get-open-demand.ts'
export { listDemandVersions } from './list-demand-versions.ts'
export { listDemands } from './list-demands.ts'
export { listOpenDemands } from './list-open-demands.ts'
export { lawGaps, type PostingRule, postingRule, postingRules } from './posting-law.ts'
export { presentOpenDemand } from './present.ts'
export { publishDemand } from './publish-demand.ts'
export {
  type Demand,
  type DemandVersion,
  demandFor,
  type OpenDemand,
  openDemands,
  openVersion,
  publishedVersion,
  versionFor,
} from './queries.ts'
export { type Deps, routes } from './routes.ts'
export { OpenDemand as OpenDemandSchema } from './schemas.ts'
export { submitDemand } from './submit-demand.ts'
export { updateDemand } from './update-demand.ts'
