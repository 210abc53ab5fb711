import { type Html, html, nothing } from '../../../portal/html.ts'
import type { SectionId } from './sections/index.ts'
import { profileUrls, type Words } from './shared.ts'
import { profileTexts } from './texts/index.ts'

const sectionOf: Record<string, SectionId> = {
  headline: 'about',
  summary: 'about',
  skills: 'skills',
  'skill-levels': 'skills',
  'skill-years': 'skills',
  jobs: 'jobs',
  education: 'education',
  languages: 'languages',
  certifications: 'certifications',
  place: 'wishes',
  countries: 'wishes',
  'work-modes': 'wishes',
  'minimum-pay': 'wishes',
  'available-from': 'wishes',
}

/** The section in which a missing part is written. */
export const sectionOfPart = (part: string): SectionId => sectionOf[part] ?? 'about'

/** What of the profile would help most, each leading to where it is written. @param missing as completenessOf tells it */
export function mostHelpful(
  missing: readonly string[],
  { locale }: Pick<Words, 'locale'>,
  most = missing.length,
): Html {
  const t = profileTexts.in(locale)
  if (missing.length === 0) return nothing
  return html`<ul class="steps">${missing
    .slice(0, most)
    .map(
      part =>
        html`<li><a href="${profileUrls.section(sectionOfPart(part))}">${t(`help.${part as 'headline'}`)}</a></li>`,
    )}</ul>`
}
