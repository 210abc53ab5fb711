import { catalogue, type Texts } from '../../../portal/catalogue.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ur } from './ur.ts'

export const myDataTexts = catalogue(en, { ja, ur })
export type MyDataTexts = Texts<keyof typeof en>
