export { cancelBulkImport } from './cancel-bulk-import.ts'
export { getBulkImport } from './get-bulk-import.ts'
export {
  type BatchReport,
  type ImportContext,
  type ImportOptions,
  type ImportSummary,
  importProfiles,
  numbered,
} from './import-profiles.ts'
export { jobs } from './jobs.ts'
export { listBulkImportErrors } from './list-bulk-import-errors.ts'
export { listBulkImports } from './list-bulk-imports.ts'
export { readCsv } from './read-csv.ts'
export { readJsonLines } from './read-json-lines.ts'
export { type Deps, routes } from './routes.ts'
export type { ImportedPerson, SourceRow } from './row.ts'
export { runBulkImport } from './run-bulk-import.ts'
export { startBulkImport } from './start-bulk-import.ts'
export { registerTasks, type TaskDeps } from './tasks.ts'
