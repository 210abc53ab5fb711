import type { DemandDocument } from '../features/demands/document.ts'
import type { DemoEmployer } from './employers.ts'
import type { Random } from './random.ts'
import type { DemoRole } from './roles.ts'

/** A demand of a demo employer, complete enough to be published. @param today `YYYY-MM-DD` */
export function demoDemand(
  role: DemoRole,
  employer: DemoEmployer,
  source: Random,
  today: string,
): DemandDocument {
  const top = roundPay(role.pay * employer.perUsd)
  const workMode = source.pick(['on-site', 'hybrid', 'hybrid', 'remote', 'delivery-centre'] as const)
  const nextYear = Number(today.slice(0, 4)) + 1
  const lines = [
    ...role.must.map(anyOf => ({ necessity: 'must' as const, weight: 4, anyOf })),
    ...(employer.country === 'JP' && workMode !== 'delivery-centre'
      ? [
          {
            necessity: 'nice' as const,
            weight: 3,
            anyOf: [{ kind: 'language' as const, language: 'ja', level: 'A2' as const, test: 'jlpt-n4' }],
          },
        ]
      : []),
    ...role.nice.map(anyOf => ({ necessity: 'nice' as const, weight: 2, anyOf })),
    {
      necessity: 'must' as const,
      weight: 3,
      anyOf: [
        {
          kind: 'work-mode' as const,
          mode: workMode,
          ...(workMode === 'remote' || workMode === 'delivery-centre' ? {} : { country: employer.country }),
        },
      ],
    },
    {
      necessity: 'must' as const,
      weight: 2,
      anyOf: [
        {
          kind: 'pay' as const,
          maximum: { amount: top, currency: employer.currency, period: 'year' as const },
        },
      ],
    },
  ]
  return {
    title: role.title,
    text: {
      en: `${employer.name} is looking for a ${role.title.en}. You will design, build and run our products together with a small team. We help with the residence permit, the move and the first weeks. No fee is ever asked of you.`,
      ...(employer.country === 'JP' && {
        ja: `${employer.nameJa}では${role.title.ja}を募集しています。少人数のチームで製品の設計・開発・運用を担当していただきます。在留資格の手続き、渡航、入社後の生活を支援します。応募者から費用をいただくことはありません。`,
      }),
    },
    place: { country: employer.country, city: employer.city },
    workMode,
    employmentType: source.pick(['permanent', 'permanent', 'fixed-term'] as const),
    pay: { minimum: roundPay(top * 0.7), maximum: top, currency: employer.currency, period: 'year' },
    startDate: `${nextYear}-${String(source.integer(3, 10)).padStart(2, '0')}-01`,
    deadline: `${nextYear}-02-01`,
    seats: source.integer(1, 8),
    requirements: lines.map((line, index) => ({
      id: `r${index + 1}`,
      ...line,
    })) as DemandDocument['requirements'],
  }
}

/** To two significant digits, as salaries are quoted. */
function roundPay(amount: number): number {
  const step = 10 ** (Math.floor(Math.log10(amount)) - 1)
  return Math.round(amount / step) * step
}
