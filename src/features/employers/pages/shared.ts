import { allow } from '../../../http/allow.ts'
import { perActor } from '../../../http/rate-limits.ts'
import { page } from '../../../portal/index.ts'
import { urls } from '../../../portal/urls.ts'

const employer = allow.roles('employer')
/** Of pages that show, and of those that change something. */
export const reading = page(employer)
export const changing = page(employer, [perActor(60, 60)])
/** Each one mails somebody. */
export const mailing = page(employer, [perActor(30, 3600)])

export const oneCompany = `${urls.company}/:employerId`
/** The page of one of the companies that somebody belongs to. */
export const companyUrl = (id: string) => `${urls.company}?company=${id}`
export const companyAction = (id: string, action: string) => `${urls.company}/${id}/${action}`
