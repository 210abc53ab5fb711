import { AppError, type ErrorDetail } from '../../errors.ts'
import type { Reference } from '../../reference/index.ts'

export interface EmployerInput {
  name: string
  nameJa?: string
  /** ISO 3166-1 alpha-2 */
  country: string
  website?: string
}

/** @throws AppError invalid-input with the JSON pointer of each place */
export function checkEmployer({ name, country, website }: EmployerInput, reference: Reference): void {
  const details: ErrorDetail[] = []
  if (name.trim() === '') details.push({ path: '/name', message: 'is empty' })
  if (!reference.countries.has(country))
    details.push({
      path: '/country',
      message: `unknown country "${country}"; write it as two letters of ISO 3166, such as JP`,
    })
  if (website !== undefined && !(URL.canParse(website) && /^https?:$/.test(new URL(website).protocol)))
    details.push({ path: '/website', message: 'is no address that begins with https:// or http://' })
  if (details.length > 0)
    throw new AppError('invalid-input', `${details[0]!.path}: ${details[0]!.message}`, { details })
}
