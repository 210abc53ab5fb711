import type { Certification, Language, Reference, Skill } from '../../reference/index.ts'

export function presentSkill({
  id,
  kind,
  field,
  labels,
  aliases,
  parents,
  related,
  esco,
  certainty,
  source,
}: Skill) {
  return {
    id,
    kind,
    field,
    labels,
    aliases,
    parents,
    related: [...related].map(([skill, weight]) => ({ skill, weight })),
    ...(esco && { esco }),
    certainty,
    source,
  }
}

export function presentCertification({ aliases: _aliases, ...certification }: Certification) {
  return certification
}

export function presentLanguage({ code, labels, certainty, source }: Language, reference: Reference) {
  return {
    code,
    labels,
    certainty,
    source,
    tests: [...reference.languageTests.values()]
      .filter(test => test.language === code)
      .map(({ id, labels, passCefr, bands, certainty, source }) => ({
        id,
        labels,
        passCefr,
        bands,
        certainty,
        source,
      })),
  }
}
