import { catalogue, type Texts } from '../../../../portal/catalogue.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ur } from './ur.ts'

/** What the desk says everywhere; its parts have their own beside them. */
export const deskTexts = catalogue(en, { ja, ur })
export type DeskTexts = Texts<keyof typeof en>
