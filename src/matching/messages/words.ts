import type { DegreeLevel, Locale } from '../../reference/types.ts'
import type { WorkMode } from '../types.ts'

/** Words that stand inside sentences and are no labels of the vocabulary. */
interface Words {
  degrees: Record<DegreeLevel, string>
  modes: Record<WorkMode, string>
  skills: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
}

export const words: Record<Locale, Words> = {
  en: {
    degrees: {
      secondary: 'secondary school',
      diploma: 'a diploma',
      associate: 'an associate degree',
      bachelor: 'a bachelor’s degree',
      master: 'a master’s degree',
      doctor: 'a doctorate',
    },
    modes: {
      'on-site': 'work on site',
      hybrid: 'hybrid work',
      remote: 'remote work from Pakistan',
      'delivery-centre': 'work at a delivery centre in Pakistan',
    },
    skills: { one: '{count} skill', other: '{count} skills' },
  },
  ja: {
    degrees: {
      secondary: '高校卒業相当',
      diploma: '専門課程修了（ディプロマ）',
      associate: '準学士',
      bachelor: '学士',
      master: '修士',
      doctor: '博士',
    },
    modes: {
      'on-site': '出社勤務',
      hybrid: 'ハイブリッド勤務',
      remote: 'パキスタンからのリモート勤務',
      'delivery-centre': 'パキスタン国内の開発拠点での勤務',
    },
    skills: { other: 'スキル{count}件' },
  },
  ur: {
    degrees: {
      secondary: 'ثانوی تعلیم',
      diploma: 'ڈپلومہ',
      associate: 'ایسوسی ایٹ ڈگری',
      bachelor: 'بیچلر ڈگری',
      master: 'ماسٹر ڈگری',
      doctor: 'ڈاکٹریٹ',
    },
    modes: {
      'on-site': 'دفتر میں کام',
      hybrid: 'ہائبرڈ کام',
      remote: 'پاکستان سے ریموٹ کام',
      'delivery-centre': 'پاکستان میں ڈیلیوری سینٹر میں کام',
    },
    skills: { one: '{count} مہارت', other: '{count} مہارتیں' },
  },
}
