import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import writeWorkbook, { type SheetData } from 'write-excel-file/node'
import { attachment } from '../../../http/attachment.ts'
import { demandFacts } from '../../demands/index.ts'
import { type Column, columnsOf, csvCell, csvLine } from './export-rows.ts'
import { readQuery } from './filters.ts'
import { notYet } from './list.ts'
import { loadList } from './load-list.ts'
import type { Row } from './rows.ts'
import { asked, atHome, exporting, idOfRequest, openDemand, type PageDeps, type Words } from './shared.ts'

/** A workbook is for working with the best; who is further down is found by filters. */
const mostRows = 500
/** Excel takes a file for UTF-8 only with it. */
const byteOrderMark = '\uFEFF'

interface Export {
  name: string
  columns: Column[]
  rows: Row[]
  /** There are more than these. */
  more: boolean
  words: Words
}

/** The list as it is filtered, as files: masked as the page is, headings in the reader's language. */
export function exportPages(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)

  async function load(request: FastifyRequest, reply: FastifyReply): Promise<Export | undefined> {
    const given = begin(request)
    const demand = await openDemand(given, idOfRequest(request))
    const one = atHome(given, demand)
    const { ctx, words } = one
    const { id, version, title } = demand
    if (!version) {
      reply.show({ ...notYet(demand, words), status: 403 })
      return undefined
    }
    const query = { ...readQuery(request.query), page: 1 }
    const { rows, more } = await loadList(one, { ...demand, version }, query, mostRows)
    const today = ctx.now.toISOString().slice(0, 10)
    const { lines } = demandFacts(id, version.version, version.document)
    return {
      name: words.t('export.file', { title, date: today }),
      columns: columnsOf(lines, words, today),
      rows,
      more,
      words,
    }
  }

  app.get('/employer/demands/:id/shortlist.csv', exporting, async (request, reply) => {
    const list = await load(request, reply)
    if (!list) return reply
    const { columns, rows, more, words } = list
    const lines = [
      columns.map(({ title }) => title),
      ...rows.map((row, at) => columns.map(column => csvCell(column, row, at + 1))),
      ...(more ? [[words.t('export.more', { most: mostRows })]] : []),
    ]
    return asFile(reply, `${list.name}.csv`)
      .type('text/csv; charset=utf-8')
      .send(byteOrderMark + lines.map(csvLine).join(''))
  })

  app.get('/employer/demands/:id/shortlist.xlsx', exporting, async (request, reply) => {
    const list = await load(request, reply)
    if (!list) return reply
    return asFile(reply, `${list.name}.xlsx`)
      .type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
      .send(await workbook(list))
  })
}

function workbook({ columns, rows, more, words: { t, locale } }: Export): Promise<Buffer> {
  // Every text is a text cell: nothing a person wrote is calculated.
  const cell = (value: string | number | undefined, decimals?: number) =>
    value === undefined || value === ''
      ? null
      : typeof value === 'number'
        ? {
            type: Number,
            value,
            alignVertical: 'top' as const,
            ...(decimals && { format: `0.${'0'.repeat(decimals)}` }),
          }
        : { type: String, value, wrap: true, alignVertical: 'top' as const }
  const data: SheetData = [
    columns.map(({ title }) => ({
      type: String,
      value: title,
      fontWeight: 'bold' as const,
      wrap: true,
      backgroundColor: '#e3f0ea',
      alignVertical: 'top' as const,
    })),
    ...rows.map((row, at) => columns.map(column => cell(column.cell(row, at + 1), column.decimals))),
    ...(more ? [[cell(t('export.more', { most: mostRows }))]] : []),
  ]
  return writeWorkbook(data, {
    sheet: t('export.sheet'),
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    stickyColumnsCount: 2,
    orientation: 'landscape',
    ...(locale === 'ur' && { rightToLeft: true }),
  }).toBuffer()
}

/** @param name in any language; old programs get one of plain letters */
function asFile(reply: FastifyReply, name: string): FastifyReply {
  return reply
    .header('content-disposition', attachment(name, `shortlist${name.slice(name.lastIndexOf('.'))}`))
    .header('cache-control', 'private, no-store')
}
