import { createHash } from 'node:crypto'
import { normaliseText } from '../../search/normalise-text.ts'
import type { Identity, ProfileDocument } from '../profiles/index.ts'

export type KeyKind = 'email' | 'phone' | 'certificate' | 'education' | 'job' | 'name'
export interface IdentityKey {
  kind: KeyKind
  /** 64 bits of a hash over kind and value. */
  key: bigint
}

/** What tells who somebody is. */
export interface Telling {
  identity: Identity
  document: Pick<ProfileDocument, 'certifications' | 'education' | 'jobs'>
}

/** One name, however it is written in Latin letters. */
const spellings: readonly (readonly [string, RegExp])[] = [
  ['muhammad', /^(m[uo]h[ae]mm?[ae]d|mohd|muhd|md)$/],
  ['ahmad', /^ahm[ae]d$/],
  ['hussain', /^h[uo]ss?[ae][iy]?n$/],
  ['syed', /^s[ae]y+[ei]d$/],
  ['chaudhry', /^ch(au|ou|o|u|aw)dh?[ae]?r[yi]$/],
  ['sheikh', /^sh[ae][iy]?kh$/],
]

/** The words of a name, written one way, in whichever order. */
export function nameKey(name: string): string {
  const words = normaliseText(name).match(/[\p{L}\p{N}]+/gu) ?? []
  return words
    .map(word => spellings.find(([, pattern]) => pattern.test(word))?.[0] ?? word)
    .sort()
    .join(' ')
}

const plain = (text: string): string => (normaliseText(text).match(/[\p{L}\p{N}]+/gu) ?? []).join('')

/** Everything by which another profile of the same person is found; none of it is asked of matching. */
export function identityKeys({ identity, document }: Telling): IdentityKey[] {
  const keys = new Map<bigint, IdentityKey>()
  const add = (kind: KeyKind, ...values: (string | number | undefined)[]) => {
    if (values.some(value => value === undefined || value === '')) return
    const key = hash(kind, values.join('\n'))
    keys.set(key, { kind, key })
  }
  const name = [identity.latinName, identity.nativeName ?? ''].map(nameKey).find(key => key !== '')
  add('email', identity.email?.toLowerCase())
  add('phone', identity.phone)
  for (const { certification, number } of document.certifications)
    add('certificate', certification, number && plain(number))
  for (const { level, institution, graduated } of document.education)
    add('education', name, level, institution && plain(institution), graduated)
  for (const { organisation, from } of document.jobs)
    add('job', name, organisation && plain(organisation), from?.slice(0, 4))
  add('name', name)
  return [...keys.values()]
}

function hash(kind: KeyKind, value: string): bigint {
  return createHash('sha256').update(`${kind}\n${value}`).digest().readBigInt64BE()
}
