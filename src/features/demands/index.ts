export { checkDocument, type DemandProblem, forbiddenPhrases, mistakesIn } from './check-document.ts'
export { cloneDemand } from './clone-demand.ts'
export { closeDemand } from './close-demand.ts'
export { countDemands } from './count-demands.ts'
export { createDemand } from './create-demand.ts'
export { deleteDraft, restoreDraft } from './delete-draft.ts'
export { forgetDeleted } from './deleted-queries.ts'
export { type DemandDocument, demandDocument } from './document.ts'
export { type AdDraft, draftDemand } from './draft-demand.ts'
export { demandFacts } from './facts.ts'
export { getDemand } from './get-demand.ts'
export { getDemandVersion } from './get-demand-version.ts'
export { getOpenDemand } from './get-open-demand.ts'
export { jobs } from './jobs.ts'
export { listDemandVersions } from './list-demand-versions.ts'
export { listDemands } from './list-demands.ts'
export { listOpenCompanies } from './list-open-companies.ts'
export { listOpenDemands } from './list-open-demands.ts'
export { lawBases, placeText, posting, valueText, written } from './pages/posting/index.ts'
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
export { returnDemand } from './return-demand.ts'
export { type ReturnReason, returnReasons } from './return-reasons.ts'
export { type Deps, routes } from './routes.ts'
export { OpenDemand as OpenDemandSchema } from './schemas.ts'
export { checkPublishable, type Lack, lacksOf, submitDemand } from './submit-demand.ts'
export { registerTasks, sendReturned, type TaskDeps } from './tasks.ts'
export { updateDemand } from './update-demand.ts'
export { newsOfDemands, visitDemand } from './visit-demand.ts'
