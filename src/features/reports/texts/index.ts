import { catalogue, type Texts } from '../../../portal/catalogue.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ur } from './ur.ts'

/** Of the pages and of the mail that answers somebody without an account. */
export const reportTexts = catalogue(en, { ja, ur })
export type ReportTexts = Texts<keyof typeof en>
