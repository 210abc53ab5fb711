import { AppError } from '../../errors.ts'
import type { KeptFiles } from '../../infra/kept-files.ts'
import type { SignedIn } from '../context.ts'

/** What verbs get that touch the files themselves. */
export type WithFiles = SignedIn & { files: KeptFiles }

export const noProof = () => new AppError('not-found', 'There is no such proof, or you may not see it.')
