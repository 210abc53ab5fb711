import t from 'tap'
import { formatAge, formatDate, formatMeeting, formatTime } from '../../src/portal/format.ts'

const now = new Date('2026-11-25T05:00:00Z')
const ago = (ms: number) => new Date(now.getTime() - ms)
const day = 86_400_000

t.test('days and ages as they are written', t => {
  t.equal(formatDate('2026-11-21', 'en'), '21 November 2026')
  t.equal(formatDate('2026-11-21', 'ja'), '2026年11月21日')
  t.equal(formatDate('2026-11-21', 'ur'), '21 نومبر 2026')
  t.equal(formatAge(ago(5 * day), now, 'ur'), '5 دن پہلے')
  t.equal(formatAge(ago(3_000), now, 'ur'), 'ابھی')
  t.equal(formatAge(ago(3_000), now, 'en'), 'just now')
  t.equal(formatAge(ago(3_000), now, 'ja'), 'たった今')
  t.equal(formatAge(ago(3 * day), now, 'ja'), '3日前')
  t.end()
})

t.test('a moment says its zone in words', t => {
  t.equal(formatTime(now, 'en', 'Asia/Karachi'), '25 Nov 2026, 10:00 Pakistan Time')
  t.equal(formatTime(now, 'ur', 'Asia/Karachi'), '25 نومبر 2026، \u200f10:00 (\u2068پاکستان کا وقت\u2069)')
  t.equal(formatTime(now, 'ja', 'Asia/Tokyo'), '2026年11月25日 14:00 日本時間')
  t.end()
})

t.test('a meeting on two clocks: the day is said again where it is another', t => {
  t.same(formatMeeting(now, 'en', { here: 'Asia/Karachi', there: 'Asia/Tokyo' }), {
    here: 'Wednesday 25 Nov 2026, 10:00 Pakistan Time',
    there: '14:00 Japan Time',
  })
  const late = new Date('2026-11-25T16:00:00Z')
  t.equal(
    formatMeeting(late, 'en', { here: 'Asia/Karachi', there: 'Asia/Tokyo' }).there,
    '26 Nov 2026, 01:00 Japan Time',
  )
  t.match(
    formatMeeting(now, 'ja', { here: 'Asia/Tokyo', there: 'Asia/Karachi' }).here,
    /^2026年11月25日（水）14:00/,
  )
  t.match(formatMeeting(now, 'ur', { here: 'Asia/Karachi', there: 'Asia/Tokyo' }).here, /^بدھ، 25 نومبر/)
  t.end()
})
