import t from 'tap'
import { candidateZone, clockIn, localTime, momentIn, zoneOf } from '../../../src/features/matches/zones.ts'

const at = new Date('2026-12-01T05:00:00Z')

t.equal(clockIn(candidateZone, at), '10:00')
t.equal(clockIn(zoneOf('JP'), at), '14:00')
t.equal(clockIn(zoneOf('XX'), at), '05:00', 'a country nobody hires from here')
t.equal(localTime(at, zoneOf('JP')), '2026-12-01T14:00+09:00')
t.same(momentIn('2026-12-01T14:00', zoneOf('JP')), at)
