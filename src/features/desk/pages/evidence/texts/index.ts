import { catalogue, type Texts } from '../../../../../portal/catalogue.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ur } from './ur.ts'

export const evidenceTexts = catalogue(en, { ja, ur })
export type EvidenceTexts = Texts<keyof typeof en>
