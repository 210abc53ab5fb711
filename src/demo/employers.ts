/** Employers of the demo: invented, and named so that nobody takes them for real ones. */
export interface DemoEmployer {
  name: string
  nameJa?: string
  country: string
  city: string
  currency: string
  /** The currency's worth of one USD, only to make the demo's salaries plausible. */
  perUsd: number
}

export const demoEmployers: DemoEmployer[] = [
  {
    name: 'Demo Naniwa Systems',
    nameJa: 'デモ浪速システム株式会社',
    country: 'JP',
    city: 'Osaka',
    currency: 'JPY',
    perUsd: 150,
  },
  {
    name: 'Demo Sumida Cloud',
    nameJa: 'デモ墨田クラウド株式会社',
    country: 'JP',
    city: 'Tokyo',
    currency: 'JPY',
    perUsd: 150,
  },
  {
    name: 'Demo Hakata Games',
    nameJa: 'デモ博多ゲームス株式会社',
    country: 'JP',
    city: 'Fukuoka',
    currency: 'JPY',
    perUsd: 150,
  },
  {
    name: 'Demo Nagoya Robotics',
    nameJa: 'デモ名古屋ロボティクス株式会社',
    country: 'JP',
    city: 'Nagoya',
    currency: 'JPY',
    perUsd: 150,
  },
  {
    name: 'Demo Suginami Animation',
    nameJa: 'デモ杉並アニメーション株式会社',
    country: 'JP',
    city: 'Tokyo',
    currency: 'JPY',
    perUsd: 150,
  },
  { name: 'Demo Riyadh Digital', country: 'SA', city: 'Riyadh', currency: 'SAR', perUsd: 3.75 },
  { name: 'Demo Dubai Fintech', country: 'AE', city: 'Dubai', currency: 'AED', perUsd: 3.67 },
  { name: 'Demo Doha Networks', country: 'QA', city: 'Doha', currency: 'QAR', perUsd: 3.64 },
  { name: 'Demo Shenzhen Devices', country: 'CN', city: 'Shenzhen', currency: 'CNY', perUsd: 7.2 },
  { name: 'Demo Berlin Mobility', country: 'DE', city: 'Berlin', currency: 'EUR', perUsd: 0.92 },
  { name: 'Demo Rotterdam Logistics', country: 'NL', city: 'Rotterdam', currency: 'EUR', perUsd: 0.92 },
  { name: 'Demo Kuwait Security', country: 'KW', city: 'Kuwait City', currency: 'KWD', perUsd: 0.31 },
]
