import type { Locale } from '../../../../actor.ts'
import type { DemandDocument } from '../../document.ts'

type Written = 'en' | 'ja'

/** In the reader's language where it is written in it, otherwise in the one there is. */
export function written(
  texts: DemandDocument['title'],
  locale: Locale,
): { text: string; lang: Written } | undefined {
  const order: Written[] = locale === 'ja' ? ['ja', 'en'] : ['en', 'ja']
  const lang = order.find(one => texts[one])
  return lang && { text: texts[lang]!, lang }
}
