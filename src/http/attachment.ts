import type { FastifyReply } from 'fastify'

/** They hold words of two directions together in a sentence; in the name of a file they only hide what it is. */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/**
 * The header content-disposition of a file to save.
 * @param name in any language; what no system takes in a name becomes a hyphen
 * @param plain the name for programs that know only plain letters
 */
export function attachment(name: string, plain: string): string {
  const clean = name
    .toWellFormed()
    .replaceAll(directions, '')
    .replaceAll(/[\\/:*?"<>|]/g, '-')
  const coded = encodeURIComponent(clean).replaceAll("'", '%27')
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`
}

/** A calendar file to save or to open. */
export const sendCalendar = (reply: FastifyReply, name: string, text: string): FastifyReply =>
  reply
    .type('text/calendar; charset=utf-8')
    .header('content-disposition', `attachment; filename="${name}.ics"`)
    .send(text)
