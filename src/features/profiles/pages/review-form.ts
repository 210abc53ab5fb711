import { type Static, Type } from 'typebox'
import { isoDate, isoMonth, oneOf } from '../../schema-parts.ts'
import type { ProposalPart } from '../apply-proposal.ts'
import { type ProfileDocument, profileDocument } from '../document.ts'
import { type Identity, identitySchema } from '../identity.ts'
import { type ProfileProposal, proposalToDocument } from '../import/index.ts'
import type { Profile } from '../queries.ts'

const { skills, certifications, education, languages, jobs, experience, place, preferences } =
  profileDocument.properties
const take = Type.Optional(Type.Literal('yes'))
const taken = <Item extends Type.TProperties>(properties: Item) =>
  Type.Array(Type.Object({ take, ...properties }), { default: [] })
const certificate = certifications.items.properties
const study = education.items.properties
const job = jobs.items.properties
const { province, city } = place.properties

/** The proposal as a form: each line with whether it is taken, and what can be corrected of it. */
export const ReviewForm = Type.Object({
  identity: Type.Object(Type.Partial(identitySchema).properties, { default: {} }),
  conflict: Type.Optional(oneOf(['replace'])),
  take: Type.Object(
    {
      latinName: take,
      nativeName: take,
      phone: take,
      email: take,
      headline: take,
      summary: take,
      place: take,
      preferences: take,
    },
    { default: {} },
  ),
  document: Type.Object(
    {
      headline: profileDocument.properties.headline,
      summary: profileDocument.properties.summary,
      skills: taken({
        skill: skills.items.properties.skill,
        level: skills.items.properties.level,
        years: skills.items.properties.years,
        lastUsed: skills.items.properties.lastUsed,
      }),
      certifications: taken({
        certification: certificate.certification,
        number: certificate.number,
        issued: certificate.issued,
        expires: Type.Optional(isoDate),
      }),
      education: taken({
        level: study.level,
        degree: study.degree,
        subject: study.subject,
        institution: study.institution,
        graduated: study.graduated,
      }),
      languages: taken({
        language: languages.items.properties.language,
        level: languages.items.properties.level,
        test: languages.items.properties.test,
        score: languages.items.properties.score,
      }),
      jobs: taken({
        title: job.title,
        organisation: job.organisation,
        field: job.field,
        from: Type.Optional(isoMonth),
        to: Type.Optional(isoMonth),
        present: Type.Optional(Type.Literal('yes')),
      }),
      experience: taken({
        field: experience.items.properties.field,
        months: experience.items.properties.months,
      }),
      place: Type.Optional(Type.Object({ province, city })),
      preferences: Type.Object(preferences.properties, { default: {} }),
    },
    { default: {} },
  ),
})
type Review = Static<typeof ReviewForm>

export const identityNames = ['latinName', 'nativeName', 'phone', 'email'] as const

/** What the fields begin with: every line is taken, but what would change a name or contact that stands. */
export function beginReview(
  { identity = {}, ...proposal }: ProfileProposal,
  profile: Profile | null,
): object {
  const document = proposalToDocument(proposal)
  const all = (rows: readonly object[] = []) => rows.map(row => ({ ...row, take: 'yes' }))
  return {
    take: {
      ...Object.fromEntries(identityNames.map(name => [name, profile?.identity[name] ? undefined : 'yes'])),
      headline: 'yes',
      summary: 'yes',
      place: 'yes',
      preferences: 'yes',
    },
    identity: Object.fromEntries(identityNames.map(name => [name, identity[name]?.value])),
    document: {
      ...document,
      skills: all(document.skills),
      certifications: all(document.certifications),
      education: all(document.education),
      languages: all(document.languages),
      experience: all(document.experience),
      jobs: all(
        document.jobs.map(({ to, ...rest }) => (to === null ? { ...rest, present: 'yes' } : { ...rest, to })),
      ),
    },
  }
}

const lists = ['skills', 'certifications', 'education', 'languages', 'jobs', 'experience'] as const

/** What was taken, as a document, its parts, and for a place in it the place of the form's field. */
export function readReview({ identity, take, document }: Review): {
  identity: Partial<Identity>
  reviewed: ProfileDocument
  parts: ProposalPart[]
  fieldOf(path: string): string
} {
  const places = new Map<string, string>()
  const chosen = <Row extends { take?: 'yes' }>(list: string, rows: readonly Row[]) => {
    const kept: Omit<Row, 'take'>[] = []
    rows.forEach(({ take, ...row }, at) => {
      if (!take) return
      places.set(`/document/${list}/${kept.length}`, `/document/${list}/${at}`)
      kept.push(row)
    })
    return kept
  }
  const experience = chosen('experience', document.experience)
  const reviewed: ProfileDocument = {
    ...(take.headline && document.headline && { headline: document.headline }),
    ...(take.summary && document.summary && { summary: document.summary }),
    skills: chosen('skills', document.skills),
    certifications: chosen('certifications', document.certifications),
    education: chosen('education', document.education),
    languages: chosen('languages', document.languages),
    jobs: chosen('jobs', document.jobs).map(({ present, ...job }) => ({
      ...job,
      ...(present && { to: null }),
    })),
    ...(experience.length > 0 && { experience }),
    ...(take.place && document.place && { place: document.place }),
    preferences: take.preferences ? document.preferences : {},
  }
  return {
    identity: Object.fromEntries(
      identityNames.flatMap(name => (take[name] && identity[name] ? [[name, identity[name]]] : [])),
    ),
    reviewed,
    parts: [
      ...(reviewed.headline ? (['headline'] as const) : []),
      ...(reviewed.summary ? (['summary'] as const) : []),
      ...lists.filter(list => (reviewed[list] ?? []).length > 0),
      ...(reviewed.place ? (['place'] as const) : []),
      ...(Object.keys(reviewed.preferences).length > 0 ? (['preferences'] as const) : []),
    ],
    fieldOf(path) {
      const [, row = '', rest = ''] = /^(\/document\/\w+\/\d+)(.*)$/.exec(path) ?? []
      return places.has(row) ? `${places.get(row)}${rest}` : path
    },
  }
}
