import { about, name } from './about.ts'
import { certifications } from './certifications.ts'
import { education, languages } from './learning.ts'
import { type Section, type SectionId, sectionIds } from './section.ts'
import { skills } from './skills.ts'
import { wishes } from './wishes.ts'
import { experience, jobs } from './work.ts'

/** Every part of a profile, in the order of its page. */
export const sections: Record<SectionId, Section> = {
  name,
  about,
  skills,
  jobs,
  experience,
  education,
  languages,
  certifications,
  wishes,
}

export { type Section, type SectionId, sectionIds }
