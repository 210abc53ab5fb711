import type { NewProfile, ProfileDocument } from '../features/profiles/index.ts'
import type { SyntheticPerson } from './population.ts'

/** How a university hands somebody in who has a profile of their own: what it taught, and nothing of the work. */
function byUniversity({ document }: SyntheticPerson): ProfileDocument {
  const evidence = {
    state: 'verified',
    by: document.education[0]?.institution ?? 'University',
    at: '2026-03-01',
  } as const
  return {
    headline: document.education[0]?.degree ?? 'Graduate',
    skills: document.skills.slice(0, 4).map(({ skill }) => ({ skill, level: 2 })),
    certifications: document.certifications.map(fact => ({ ...fact, evidence })),
    education: document.education.map(fact => ({ ...fact, evidence })),
    languages: document.languages.map(({ language }) => ({ language })),
    jobs: [],
    preferences: { countries: ['JP'] },
  }
}

const turned = (name: string): string => name.split(' ').reverse().join(' ')

/**
 * A few people who came twice, found as any others are: the candidate whose sign-in is told, from a university with the
 * same address; somebody with another address but the same papers; and two who share a telephone and are two people.
 * @param known of the demo's people, in their order: enough for one with a certificate among them
 */
export function cameTwice(known: readonly SyntheticPerson[]): NewProfile[] {
  const [own, ...others] = known
  const certified = others.find(({ document }) => document.certifications.some(({ number }) => number))
  const [one, two] = others.filter(person => person !== certified)
  if (!own || !certified || !one || !two) return []
  const phone = '+923005550123'
  const twice: Pick<NewProfile, 'identity' | 'document'>[] = [
    {
      identity: { latinName: turned(own.identity.latinName), email: own.identity.email },
      document: byUniversity(own),
    },
    {
      identity: {
        latinName: certified.identity.latinName,
        email: `graduates+${certified.identity.email.split('@')[0]}@university.example`,
        phone: '+923005550188',
      },
      document: byUniversity(certified),
    },
    {
      identity: {
        latinName: 'Demo Rehana Baig',
        nativeName: 'ریحانہ بیگ',
        email: 'rehana.baig@example.org',
        phone,
      },
      document: byUniversity(one),
    },
    {
      identity: {
        latinName: 'Demo Rafiq Baig',
        nativeName: 'رفیق بیگ',
        email: 'rafiq.baig@example.org',
        phone,
      },
      document: byUniversity(two),
    },
  ]
  return twice.map(person => ({ ...person, accountId: null, visibility: 'searchable' }))
}
