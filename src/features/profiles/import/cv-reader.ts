// The process that one CV file is read in; see `apart`.

import { type IsoDate, loadReference } from '../../../reference/index.ts'
import { answerOnce } from './answer-once.ts'
import { proposeProfile } from './propose-profile.ts'
import { type ReadCv, readCvFile } from './read-file.ts'
import { limits } from './unreadable.ts'

export interface CvJob {
  bytes: Uint8Array
  on: IsoDate
}
/** With the proposal of a long text; that of a short one holds nobody up, and loading the reference takes longer. */
export type CvAnswer = ReadCv & { proposal?: ReturnType<typeof proposeProfile> }

answerOnce(async ({ bytes, on }: CvJob): Promise<CvAnswer> => {
  const read = await readCvFile(bytes)
  if (read.text.length <= limits.charactersAtOnce) return read
  return { ...read, proposal: proposeProfile(read.text, loadReference(), { on, stated: read }) }
})
