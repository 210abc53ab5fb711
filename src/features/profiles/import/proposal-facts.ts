// A proposal as the profile's document and as the facts matching sees. Everything in it is self-declared.

import type { ProfileFacts } from '../../../matching/types.ts'
import type { ProfileDocument } from '../document.ts'
import type { ProfileProposal } from './proposal.ts'

/** The facts of a proposal as if it were accepted whole. */
export function proposalToFacts(
  proposal: ProfileProposal,
  { id, version }: { id: string; version: number },
): ProfileFacts {
  const { preferences } = proposal
  return {
    id,
    version,
    skills: proposal.skills.map(({ skill, level, years, lastUsed }) => ({
      skill,
      level: level.value,
      ...(years && { years: years.value }),
      ...(lastUsed && { lastUsed: lastUsed.value }),
    })),
    certifications: proposal.certifications.map(({ certification, issued, expires }) => ({
      certification,
      ...(issued && { issued }),
      ...(expires && { expires }),
    })),
    education: proposal.education.map(({ level, subject }) => ({
      level,
      ...(subject && { subject }),
    })),
    languages: proposal.languages.map(({ language, level, test, score }) => ({
      language,
      ...(level && { level }),
      ...(test && { test }),
      ...(score !== undefined && { score }),
    })),
    experience: proposal.experience.map(({ field, months }) => ({ field, months })),
    ...(preferences.countries && { countries: preferences.countries.value }),
    ...(preferences.workModes && { workModes: preferences.workModes.value }),
    ...(preferences.minimumPay && { minimumPay: preferences.minimumPay.value }),
    ...(preferences.availableFrom && { availableFrom: preferences.availableFrom.value }),
  }
}

/** The document a person would store after accepting everything; within the limits of its schema. */
export function proposalToDocument(proposal: ProfileProposal): ProfileDocument {
  const { headline, summary, place, preferences } = proposal
  return {
    ...(headline && { headline: headline.value }),
    ...(summary && { summary: summary.value }),
    skills: proposal.skills.slice(0, 200).map(({ skill, level, years, lastUsed }) => ({
      skill,
      level: level.value,
      ...(years && { years: Math.min(60, years.value) }),
      ...(lastUsed && { lastUsed: lastUsed.value }),
    })),
    certifications: proposal.certifications.slice(0, 100).map(({ words: _, ...fact }) => fact),
    education: proposal.education.slice(0, 20).map(({ words: _, ...fact }) => fact),
    languages: proposal.languages.slice(0, 20).map(({ words: _, ...fact }) => fact),
    jobs: proposal.jobs.slice(0, 60).map(({ words: _, months: __, ...job }) => job),
    experience: proposal.experience.slice(0, 20).map(({ field, months }) => ({
      ...(field && { field }),
      months: Math.min(720, months),
    })),
    ...(place && {
      place: {
        ...(place.province && { province: place.province }),
        ...(place.city && { city: place.city.slice(0, 80) }),
      },
    }),
    preferences: {
      ...(preferences.countries && { countries: preferences.countries.value.slice(0, 60) }),
      ...(preferences.workModes && { workModes: preferences.workModes.value }),
      ...(preferences.minimumPay && { minimumPay: preferences.minimumPay.value }),
      ...(preferences.availableFrom && { availableFrom: preferences.availableFrom.value }),
    },
  }
}
