// The process that one CV file is read in; see `apart`.

import { answerOnce } from './answer-once.ts'
import { readCvFile } from './read-file.ts'

answerOnce(readCvFile)
