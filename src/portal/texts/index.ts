import { catalogue, type Texts } from '../catalogue.ts'
import { en } from './en.ts'
import { ja } from './ja.ts'
import { ur } from './ur.ts'

/** What every page shares: frame, navigation, errors of fields, notices. */
export const portalTexts = catalogue(en, { ja, ur })
export type PortalTexts = Texts<keyof typeof en>
