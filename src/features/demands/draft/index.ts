export { type DraftOptions, draftDemand } from './draft-demand.ts'
export { type ForbiddenPhrase, lintDemand } from './lint-demand.ts'
export { type DraftedRequirementRow, presentLines } from './present-lines.ts'
export * from './types.ts'
