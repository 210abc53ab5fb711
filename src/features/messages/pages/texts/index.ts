import { catalogue, type Texts } from '../../../../portal/catalogue.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ur } from './ur.ts'

export const checkTexts = catalogue(en, { ja, ur })
export type CheckTexts = Texts<keyof typeof en>
