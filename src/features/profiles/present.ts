import type { Evidence } from '../../matching/types.ts'
import type { Reference } from '../../reference/index.ts'
import { scrubberOf as scrubber, withoutIdentityCards } from '../../search/scrub.ts'
import { presentOwnReport } from '../reports/index.ts'
import type { Agreement } from './agreement-queries.ts'
import { completenessOf } from './completeness.ts'
import type { ProfileDocument } from './document.ts'
import { withFacts } from './evidence.ts'
import type { ProfileExport } from './export-profile.ts'
import type { ProfileSeen } from './get-profile.ts'
import type { Identity } from './identity.ts'
import { proposalToDocument } from './import/index.ts'
import type { Proof } from './proof-queries.ts'
import type { Proposal } from './proposal-queries.ts'
import type { Profile } from './queries.ts'

const selfDeclared: Evidence = { state: 'self-declared' }

/** The profile as its person and ministry staff see it. */
export function presentProfile(profile: Profile, reference: Reference) {
  const { id, version, visibility, document, identity, createdAt, updatedAt } = profile
  return {
    id,
    version,
    visibility,
    identity,
    document: explained(document, reference),
    completeness: completenessOf(document),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

/** Every fact says what backs it, every certificate who issues it. */
function explained(document: ProfileDocument, { certifications }: Reference): ProfileDocument {
  const { certifications: certificates, ...said } = withFacts(document, fact => ({
    ...fact,
    evidence: fact.evidence ?? selfDeclared,
  }))
  return {
    ...said,
    certifications: certificates.map(({ certification, ...rest }) => {
      const issuer = certifications.get(certification)?.issuer
      return { certification, ...(issuer && { issuer }), ...rest }
    }),
  }
}

export interface MaskedProfile {
  id: string
  version: number
  /** Present only after the person agreed to the employer that reads. */
  identity?: Identity
  agreed: boolean
  document: ProfileDocument
}

/**
 * The profile as an employer sees it. Until the person agrees: no name, contact, institution, organisation,
 * graduation year, province, certificate number or proof, nor who checked a fact, and texts without what tells who
 * wrote them. The number of an identity card never.
 */
export function presentToEmployer(profile: Profile, agreed: boolean, reference: Reference): MaskedProfile {
  const { id, version, identity } = profile
  const document = explained(profile.document, reference)
  if (agreed) return { id, version, agreed, identity, document: withTexts(document, withoutIdentityCards) }
  return { id, version, agreed, document: unsigned(maskedDocument(document, scrubberOf(profile))) }
}

/** What backs each fact, without who found it so: that is as a rule the school or the employer. */
const unsigned = (document: ProfileDocument): ProfileDocument =>
  withFacts(document, ({ evidence: { by: _by, ...evidence } = {}, ...fact }) => ({ ...fact, evidence }))

/** Takes out of this person's texts what tells who they are. */
export function scrubberOf({
  identity,
  document,
}: Pick<Profile, 'identity' | 'document'>): (text: string) => string {
  return scrubber([identity.latinName, identity.nativeName ?? ''], document)
}

/** With everything changed that the person wrote freely. */
const withTexts = (document: ProfileDocument, change: (text: string) => string): ProfileDocument => ({
  ...document,
  ...(document.headline && { headline: change(document.headline) }),
  ...(document.summary && { summary: change(document.summary) }),
  jobs: document.jobs.map(job => ({
    ...job,
    title: change(job.title),
    ...(job.description && { description: change(job.description) }),
  })),
})

function maskedDocument(document: ProfileDocument, clean: (text: string) => string): ProfileDocument {
  const { headline, summary, skills, certifications, education, languages, jobs, experience, place } =
    withTexts(document, clean)
  return {
    ...(headline && { headline }),
    ...(summary && { summary }),
    skills,
    certifications: certifications.map(({ number: _number, proof: _proof, ...rest }) => rest),
    education: education.map(({ level, subject, evidence }) => ({
      level,
      ...(subject && { subject }),
      ...(evidence && { evidence }),
    })),
    languages,
    jobs: jobs.map(({ organisation: _organisation, ...rest }) => rest),
    ...(experience && { experience }),
    ...(place?.city && {
      place: { city: place.city, ...(place.evidence && { evidence: place.evidence }) },
    }),
    preferences: document.preferences,
  }
}

export function presentSeen(seen: ProfileSeen, reference: Reference) {
  if (seen.as === 'member') return presentToEmployer(seen.profile, seen.agreed, reference)
  const { id, version, visibility, identity, document } = presentProfile(seen.profile, reference)
  // Staff see who it is by their office.
  return { id, version, agreed: false, visibility, identity, document }
}

export function presentAgreement({ agreedAt, withdrawnAt, employerJa: _, ...rest }: Agreement) {
  return { ...rest, agreedAt: agreedAt.toISOString(), withdrawnAt: withdrawnAt?.toISOString() ?? null }
}

export function presentProof({ uploadedAt, decidedAt, ...rest }: Proof) {
  return {
    ...rest,
    uploadedAt: uploadedAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    file: `/api/v1/proofs/${rest.id}/file`,
  }
}

export function presentImport({ id, source, createdAt, decidedAt, decision, proposal }: Proposal) {
  return {
    id,
    source,
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    decision,
    /** As it would be stored if all of it were accepted. */
    document: proposalToDocument(proposal),
    proposal,
  }
}

export function presentExport(
  { profile, joined, agreements, imports, proofs, reports, record, ...rest }: ProfileExport,
  reference: Reference,
) {
  return {
    ...rest,
    profile: presentProfile(profile, reference),
    joined: joined.map(one => presentProfile(one, reference)),
    agreements: agreements.map(presentAgreement),
    imports: imports.map(presentImport),
    proofs: proofs.map(presentProof),
    reports: reports.map(presentOwnReport),
    record: record.map(({ at, ...line }) => ({ ...line, at: at.toISOString() })),
  }
}
