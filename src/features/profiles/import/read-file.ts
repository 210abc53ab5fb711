// A file as the text of a CV, whatever its name says it is.

import type { IsoDate, Reference } from '../../../reference/types.ts'
import { apart } from './apart.ts'
import type { CvAnswer, CvJob } from './cv-reader.ts'
import type { WrittenCv } from './cv-writer.ts'
import type { ProfileProposal } from './proposal.ts'
import { proposeProfile } from './propose-profile.ts'
import { readDocx } from './read-docx.ts'
import { readEuropass } from './read-europass.ts'
import { readJsonResume } from './read-json-resume.ts'
import { readPdf } from './read-pdf.ts'
import { readPlain } from './read-plain.ts'
import { sniff } from './sniff.ts'
import { limits, unreadable } from './unreadable.ts'

export type CvFormat = 'pdf' | 'docx' | 'json-resume' | 'europass' | 'text'

export interface ReadCv extends Partial<WrittenCv> {
  format: CvFormat
  /** What all offsets of a proposal point into. */
  text: string
}

/**
 * Reads a CV file of at most `limits.bytes`. A hostile one can block this thread for many seconds: see `apart`.
 * @throws AppError unreadable-file naming what is wrong and what to do
 */
export async function readCvFile(bytes: Uint8Array): Promise<ReadCv> {
  if (bytes.length > limits.bytes)
    throw unreadable(`The file is larger than ${limits.bytes / 1024 / 1024} MB and is not read.`)
  const read = await readByKind(bytes)
  if (read.text.length > limits.characters)
    throw unreadable(`The text has more than ${limits.characters} characters, which is no CV.`)
  if (!/\p{L}/u.test(read.text)) throw unreadable('The file holds no words.')
  return read
}

async function readByKind(bytes: Uint8Array): Promise<ReadCv> {
  switch (sniff(bytes)) {
    case 'pdf':
      return { format: 'pdf', text: await readPdf(bytes) }
    case 'docx':
      return { format: 'docx', text: await readDocx(bytes) }
    case 'json':
      return { format: 'json-resume', ...readJsonResume(readPlain(bytes)) }
    case 'xml':
      return { format: 'europass', ...readEuropass(readPlain(bytes)) }
    case 'text':
      return { format: 'text', text: readPlain(bytes) }
    case 'empty':
      throw unreadable('The file is empty.')
    case 'doc':
      throw unreadable('Old Word files (.doc) are not read. Save it as .docx or PDF.')
    case 'zip':
      throw unreadable(
        'The zip file is no Word document, or its directory is broken. Send PDF, DOCX or plain text.',
      )
    case 'rtf':
      throw unreadable('RTF is not read. Save it as .docx or PDF.')
    case 'image':
      throw unreadable('A picture holds no text that can be read. Send PDF, DOCX or plain text.')
  }
}

const reader = new URL('./cv-reader.ts', import.meta.url)

/**
 * Reads a file, in a process of its own, and proposes a profile from it.
 * @throws as `readCvFile`; also where reading takes too long or too much; unavailable when too many files wait
 */
export async function proposeFromFile(
  bytes: Uint8Array,
  reference: Reference,
  { on }: { on: IsoDate },
): Promise<ReadCv & { proposal: ProfileProposal }> {
  const job: CvJob = { bytes, on }
  const { proposal, ...read } = await apart<CvAnswer>(reader, job, limits)
  return { ...read, proposal: proposal ?? proposeProfile(read.text, reference, { on, stated: read }) }
}
