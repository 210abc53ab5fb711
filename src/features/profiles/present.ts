import type { Evidence } from '../../matching/types.ts'
import { scrubberOf as scrubber } from '../../search/scrub.ts'
import { presentOwnReport } from '../reports/index.ts'
import type { Agreement } from './agreement-queries.ts'
import { completenessOf } from './completeness.ts'
import type { ProfileDocument } from './document.ts'
import type { ProfileExport } from './export-profile.ts'
import type { ProfileSeen } from './get-profile.ts'
import type { Identity } from './identity.ts'
import { proposalToDocument } from './import/index.ts'
import type { Proof } from './proof-queries.ts'
import type { Proposal } from './proposal-queries.ts'
import type { Profile } from './queries.ts'

const selfDeclared: Evidence = { state: 'self-declared' }

/** The profile as its person and ministry staff see it. */
export function presentProfile(profile: Profile) {
  const { id, version, visibility, document, identity, createdAt, updatedAt } = profile
  return {
    id,
    version,
    visibility,
    identity,
    document: withEvidence(document),
    completeness: completenessOf(document),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  }
}

/** Every fact says what backs it. */
function withEvidence(document: ProfileDocument): ProfileDocument {
  const say = <Fact extends { evidence?: unknown }>(facts: Fact[]) =>
    facts.map(fact => ({ ...fact, evidence: fact.evidence ?? selfDeclared }))
  return {
    ...document,
    skills: say(document.skills),
    certifications: say(document.certifications),
    education: say(document.education),
    languages: say(document.languages),
  } as ProfileDocument
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
 * graduation year, province, certificate number or proof, nor who checked a fact, and texts without what tells who wrote them.
 */
export function presentToEmployer(profile: Profile, agreed: boolean): MaskedProfile {
  const { id, version, document, identity } = profile
  if (agreed) return { id, version, agreed, identity, document: withEvidence(document) }
  return { id, version, agreed, document: maskedDocument(withEvidence(document), scrubberOf(profile)) }
}

/** What backs a fact, without who found it so: that is as a rule the school or the employer. */
function unsigned<Fact extends { evidence?: ProfileDocument['skills'][number]['evidence'] }>(
  fact: Fact,
): Fact {
  if (!fact.evidence) return fact
  const { by: _by, ...evidence } = fact.evidence
  return { ...fact, evidence }
}

/** Takes out of this person's texts what tells who they are. */
export function scrubberOf({
  identity,
  document,
}: Pick<Profile, 'identity' | 'document'>): (text: string) => string {
  return scrubber([identity.latinName, identity.nativeName ?? ''], document)
}

function maskedDocument(document: ProfileDocument, clean: (text: string) => string): ProfileDocument {
  const { headline, summary, skills, certifications, education, languages, jobs, experience, place } =
    document
  return {
    ...(headline && { headline: clean(headline) }),
    ...(summary && { summary: clean(summary) }),
    skills: skills.map(unsigned),
    certifications: certifications.map(({ number: _number, proof: _proof, ...rest }) => unsigned(rest)),
    education: education.map(({ level, subject, evidence }) =>
      unsigned({ level, ...(subject && { subject }), ...(evidence && { evidence }) }),
    ),
    languages: languages.map(unsigned),
    jobs: jobs.map(({ organisation: _organisation, title, description, ...rest }) => ({
      ...rest,
      title: clean(title),
      ...(description && { description: clean(description) }),
    })),
    ...(experience && { experience }),
    ...(place?.city && { place: { city: place.city } }),
    preferences: document.preferences,
  }
}

export function presentSeen(seen: ProfileSeen) {
  if (seen.as === 'member') return presentToEmployer(seen.profile, seen.agreed)
  const { id, version, visibility, identity, document } = presentProfile(seen.profile)
  // Staff see who it is by their office.
  return { id, version, agreed: false, visibility, identity, document }
}

export function presentAgreement({ agreedAt, withdrawnAt, ...rest }: Agreement) {
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

export function presentExport({
  profile,
  joined,
  agreements,
  imports,
  proofs,
  reports,
  record,
  ...rest
}: ProfileExport) {
  return {
    ...rest,
    profile: presentProfile(profile),
    joined: joined.map(presentProfile),
    agreements: agreements.map(presentAgreement),
    imports: imports.map(presentImport),
    proofs: proofs.map(presentProof),
    reports: reports.map(presentOwnReport),
    record: record.map(({ at, ...line }) => ({ ...line, at: at.toISOString() })),
  }
}
