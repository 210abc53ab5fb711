// What Meilisearch gets: our own terms, so that it finds what PostgreSQL finds. It gives back ids only; what is
// shown is read from PostgreSQL as it is now.

import { createHash } from 'node:crypto'
import type { Settings } from 'meilisearch'
import type { IsoDate, Skill } from '../reference/types.ts'
import type { SearchDocument } from './documents.ts'
import { type IndexKind, mostHits } from './port.ts'
import { documentTerms, isCjkTerm } from './terms.ts'
import { facetValues, type TokenKind } from './tokens.ts'
import { typoWordSizes } from './typos.ts'
import type { SearchVocabulary } from './vocabulary.ts'

export interface MeiliDocument {
  id: string
  title: string
  skills: string
  aliases: string
  text: string
  place: string
  /** Pairs of Japanese or Chinese characters and single ones, coded. */
  pairs: string
  skillTokens: string[]
  languageTokens: string[]
  certifications: string[]
  cities: string[]
  employers: string[]
  fields: string[]
  workModes: string[]
  countries: string[]
  languages: string[]
  /** As a number, which it can compare: 20261231. */
  lastDay: number
}

/** The attribute in which a kind of token is looked for. */
export const filterAttributes: Record<TokenKind, keyof MeiliDocument> = {
  skill: 'skillTokens',
  language: 'languageTokens',
  certification: 'certifications',
  city: 'cities',
  employer: 'employers',
  field: 'fields',
  mode: 'workModes',
  country: 'countries',
}

export function meiliDocument(document: SearchDocument): MeiliDocument {
  const pairs = new Set<string>()
  const words = (texts: readonly string[]): string => {
    const plain: string[] = []
    for (const term of texts.flatMap(text => documentTerms(text))) {
      if (!isCjkTerm(term)) plain.push(term)
      else for (const part of [term, ...term]) pairs.add(meiliTerm(part))
    }
    return plain.join(' ')
  }
  const values = (kind: TokenKind): string[] =>
    document.tokens.filter(token => token.startsWith(`${kind}:`)).map(token => token.slice(kind.length + 1))
  return {
    id: document.id,
    title: words([document.title]),
    skills: words(document.skills),
    aliases: words(document.aliases),
    text: words([document.text]),
    place: words([document.place]),
    pairs: [...pairs].join(' '),
    skillTokens: values('skill'),
    languageTokens: values('language'),
    certifications: values('certification'),
    cities: values('city'),
    employers: values('employer'),
    fields: facetValues(document.tokens, 'fields'),
    workModes: facetValues(document.tokens, 'workModes'),
    countries: facetValues(document.tokens, 'countries'),
    languages: facetValues(document.tokens, 'languages'),
    lastDay: dayNumber(document.lastDay ?? '9999-12-31'),
  }
}

export function skillDocument(skill: Skill): MeiliDocument {
  const labels = [...new Set(Object.values(skill.labels))]
  const document = {
    id: skill.id,
    title: labels.join(' '),
    skills: [],
    aliases: skill.aliases,
    text: '',
    place: '',
    tokens: [],
  }
  // Meilisearch takes letters, digits, - and _ in an id.
  return { ...meiliDocument(document), id: skillKey(skill.id) }
}
export function skillKey(id: string): string {
  return id.replace(/[^a-z0-9-]/g, letter => `_${letter.charCodeAt(0)}_`)
}

/**
 * Japanese is sent as coded pairs of characters: whether a server was built with a dictionary, and which language
 * it takes a few kanji for, then makes no difference, and a pair in the middle of a word is found.
 */
export function meiliTerm(term: string): string {
  if (!isCjkTerm(term)) return term
  return `x${Array.from(term, character => character.codePointAt(0)!.toString(16).padStart(5, '0')).join('')}`
}

export function dayNumber(day: IsoDate): number {
  return Number(day.replaceAll('-', ''))
}

const equalityOnly = { facetSearch: false, filter: { equality: true, comparison: false } }

export function indexSettings(vocabulary: SearchVocabulary): Settings {
  return {
    searchableAttributes: ['title', 'skills', 'aliases', 'text', 'place', 'pairs'],
    displayedAttributes: ['id'],
    filterableAttributes: [
      {
        attributePatterns: [...new Set(Object.values(filterAttributes)), 'languages'],
        features: equalityOnly,
      },
      {
        attributePatterns: ['lastDay'],
        features: { facetSearch: false, filter: { equality: false, comparison: true } },
      },
    ],
    sortableAttributes: [],
    rankingRules: ['words', 'typo', 'attribute', 'proximity', 'exactness'],
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: typoWordSizes,
      // Typos are off for words that name a skill, not for the skills of a document: djagno still finds Django.
      disableOnWords: [...vocabulary.exactWords].sort(),
      disableOnAttributes: ['pairs'],
      disableOnNumbers: true,
    },
    nonSeparatorTokens: ['#', '+'],
    // Our terms are folded already. A fixed language keeps the server from guessing one and folding them again.
    localizedAttributes: [{ attributePatterns: ['*'], locales: ['eng'] }],
    proximityPrecision: 'byAttribute',
    // Past it the server answers with a part and does not say so; our own deadlines are shorter.
    searchCutoffMs: 10_000,
    pagination: { maxTotalHits: mostHits },
    faceting: { maxValuesPerFacet: 300 },
  }
}

/** What each index is built with, in short: when it changes, the index is built anew. */
export function buildStamps(vocabulary: SearchVocabulary): Record<IndexKind, string> {
  const settings = JSON.stringify([documentShape, indexSettings(vocabulary)])
  const skills = JSON.stringify([...vocabulary.reference.skills.values()].map(skillDocument))
  return { profiles: stamp(settings), demands: stamp(settings), skills: stamp(settings + skills) }
}

function stamp(content: string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16)
}

/** Counted up when documents are made differently. */
const documentShape = 7
