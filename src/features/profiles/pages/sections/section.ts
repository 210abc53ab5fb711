import type { Static, TObject } from 'typebox'
import type { Locale } from '../../../../actor.ts'
import { combobox } from '../../../../portal/components/combobox.ts'
import type { FieldError, Form } from '../../../../portal/forms.ts'
import type { Html } from '../../../../portal/html.ts'
import { idOfName, type NamedKind, namesLike } from '../../../../reference/index.ts'
import type { ProfileDocument } from '../../document.ts'
import type { Identity } from '../../identity.ts'
import { profileUrls, type Words } from '../shared.ts'

export const sectionIds = [
  'name',
  'about',
  'skills',
  'jobs',
  'experience',
  'education',
  'languages',
  'certifications',
  'wishes',
] as const
export type SectionId = (typeof sectionIds)[number]

/** What a profile is made of, as far as its person writes it. */
export interface Written {
  identity: Identity
  document: ProfileDocument
}

/** A part of the profile with a page of its own. Fields have the places of the profile, so that errors find them. */
export interface Section {
  id: SectionId
  schema: TObject
  /** The place of its list, where it is one. */
  list?: string
  /** What its fields begin with. */
  begin(profile: Written, words: Words): object
  /** @param more empty rows at the end of a list */
  fields(form: Form, words: Words, options: { more: number; stored: ProfileDocument | null }): Html
  /** The profile with what was typed. Names that are not known are errors. */
  read(value: never, profile: Written, words: Words): { written: Written; errors: FieldError[] }
}

export function section<Schema extends TObject>(
  given: Omit<Section, 'schema' | 'read'> & {
    schema: Schema
    read(value: Static<Schema>, profile: Written, words: Words): { written: Written; errors?: FieldError[] }
  },
): Section {
  return {
    ...given,
    read: (value, profile, words) => ({ errors: [], ...given.read(value, profile, words) }),
  }
}

/** Replaces typed names by ids. @param nameOf what was typed in a row; @param put the row with the id */
export function withIds<Row, Made>(
  rows: readonly Row[],
  words: Words,
  {
    kind,
    place,
    nameOf,
    put,
  }: {
    kind: NamedKind
    /** The pointer of a row's name. */
    place(at: number): string
    nameOf(row: Row): string
    put(row: Row, id: string): Made
  },
): { made: Made[]; errors: FieldError[] } {
  const made: Made[] = []
  const errors: FieldError[] = []
  rows.forEach((row, at) => {
    const typed = nameOf(row)
    const id = idOfName(kind, typed, words.reference)
    if (id !== undefined) made.push(put(row, id))
    else errors.push({ name: place(at), message: unknownName(kind, typed, words) })
  })
  return { made, errors }
}

/** That a name is not known, and those it may have meant. */
export function unknownName(kind: NamedKind, typed: string, { t, locale, reference }: Words): string {
  const near = namesLike(kind, typed, reference, locale).slice(0, 3)
  if (near.length === 0) return t('wrong.unknown')
  const names = new Intl.ListFormat(locale, { type: 'disjunction' }).format(
    near.map(({ label }) => (locale === 'ur' ? `“\u2068${label}\u2069”` : `“${label}”`)),
  )
  // The list runs from right to left also where it begins with a Latin name.
  return t('wrong.near', { names: locale === 'ur' ? `\u200f${names}` : names })
}

/** A field whose names are completed while typing. */
export function completed(
  kind: Exclude<NamedKind, 'language'>,
  locale: Locale,
  field: Omit<Parameters<typeof combobox>[1], 'source'>,
): Html {
  return combobox(locale, { ...field, source: profileUrls.completions(kind) })
}

/** What of a row is filled in. */
export const filledIn = (...texts: (string | undefined)[]): string[] => texts.flatMap(text => text || [])
