import { catalogue, type Texts } from '../../../../../portal/catalogue.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ur } from './ur.ts'

export const deskReportTexts = catalogue(en, { ja, ur })
export type DeskReportTexts = Texts<keyof typeof en>
