import { raw, html as tag } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** A piece of a page. Only `html` makes it, so whatever else is put into a page is escaped. */
export type Html = HtmlEscapedString

type Part = Html | string | number | boolean | null | undefined | readonly Part[]

/** The template of pages: strings are escaped, pieces and lists of pieces go in as they are, false and null vanish. */
export const html = tag as (strings: TemplateStringsArray, ...values: Part[]) => Html

/** For text that is HTML already and ours: never for anything a person or another program wrote. */
export const trusted = (text: string): Html => raw(text)

export const nothing = trusted('')
