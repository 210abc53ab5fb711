import { catalogue, type Texts } from '../../catalogue.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ur } from './ur.ts'

/** The words around an assessment, the same on the pages of employers, candidates and liaisons. */
export const assessmentTexts = catalogue(en, { ja, ur })
export type AssessmentTexts = Texts<keyof typeof en>
