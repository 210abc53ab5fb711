import type { Locale } from '../../../actor.ts'
import { type Html, html } from '../../../portal/html.ts'
import type { Reference } from '../../../reference/index.ts'
import type { ProfileDocument } from '../document.ts'
import { type SectionId, sectionIds } from './sections/index.ts'
import { showSection } from './show-document.ts'
import { profileTexts } from './texts/index.ts'

/** A profile with what backs each fact, for pages of others that show it beside something else: all that it is given. */
export function showProfile(
  document: ProfileDocument,
  { locale, reference }: { locale: Locale; reference: Reference },
  /** Parts that the page shows in words of its own. */
  { without = [] }: { without?: readonly SectionId[] } = {},
): Html {
  const words = { locale, reference, t: profileTexts.in(locale) }
  return html`${sectionIds.map(id => {
    const part = id === 'name' || without.includes(id) ? undefined : showSection(id, document, words)
    // The title of this part speaks to the person.
    return (
      part && html`<section>${id !== 'about' && html`<h3>${words.t(`section.${id}`)}</h3>`}${part}</section>`
    )
  })}`
}
