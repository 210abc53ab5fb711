import type { Static } from 'typebox'
import type { BulkImport, RowError } from './queries.ts'
import type { BulkImportAnswer, RowErrorAnswer } from './schemas.ts'

export function presentBulkImport(row: BulkImport): Static<typeof BulkImportAnswer> {
  const { accountId: _, lastRow: __, createdAt, finishedAt, ...rest } = row
  return {
    ...rest,
    rowsRead: row.rowsAccepted + row.rowsRefused,
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  }
}

export function presentRowError({ row, path, message }: RowError): Static<typeof RowErrorAnswer> {
  return { row, path, message }
}
