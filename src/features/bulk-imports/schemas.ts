import { Type } from 'typebox'
import { maybeWhen, oneOf, uuid, when } from '../schema-parts.ts'

export const StartQuery = Type.Object({
  dryRun: Type.Boolean({ default: false, description: 'Check every row and store nothing.' }),
})
export const ImportParams = Type.Object({ importId: uuid })
export const BulkImportAnswer = Type.Object({
  id: uuid,
  format: oneOf(['csv', 'jsonl']),
  dryRun: Type.Boolean(),
  state: oneOf(['receiving', 'waiting', 'running', 'finished', 'failed', 'cancelled']),
  bytes: Type.Integer(),
  rowsRead: Type.Integer({
    description: 'People dealt with: accepted and refused. The header and empty rows are not counted.',
  }),
  rowsAccepted: Type.Integer(),
  rowsRefused: Type.Integer(),
  failure: Type.Union([Type.String(), Type.Null()], { description: 'Why the file could not be read on.' }),
  createdAt: when,
  finishedAt: maybeWhen,
})
export const RowErrorAnswer = Type.Object({
  row: Type.Integer({ description: 'Of the file, from 1; the header of a CSV file is row 1.' }),
  path: Type.String({ description: 'A JSON pointer; for CSV the column and the entry in it.' }),
  message: Type.String(),
})
