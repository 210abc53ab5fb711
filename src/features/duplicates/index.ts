export {
  type EntryList,
  entryLists,
  type FactList,
  type FactRow,
  isFactList,
  isWish,
  type Side,
  sides,
  type ValueName,
  type ValueRow,
  valueNames,
} from './compare.ts'
export { findDuplicates } from './find-duplicates.ts'
export { type DuplicateToDecide, getDuplicate } from './get-duplicate.ts'
export { jobs } from './jobs.ts'
export { listDuplicates, positionOf } from './list-duplicates.ts'
export { mergeProfiles } from './merge-profiles.ts'
export { type DuplicateView, duplicateViews, type ListedDuplicate, type Place } from './queries.ts'
export { type Reason, reasons, type Strength, strengths, strengthWord } from './reasons.ts'
export type { Deps } from './route-context.ts'
export { routes } from './routes.ts'
export { Choices as mergeChoices } from './schemas.ts'
export { reopenDuplicate, separateDuplicate } from './separate-duplicate.ts'
export { registerTasks } from './tasks.ts'
export { undoMerge } from './undo-merge.ts'
