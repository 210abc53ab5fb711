// Which words find whom, whoever answers.

import type { Test } from 'tap'

/** Looks for the text and compares the names of the people found. */
export type Finds = (t: Test, text: string, names: string[], message?: string) => Promise<void>

export async function wordsContract(t: Test, finds: Finds): Promise<void> {
  await t.test('words', async t => {
    await finds(
      t,
      '',
      ['ayesha', 'bilal', 'dania', 'hina', 'saad'],
      'nothing typed finds everybody who may be seen',
    )
    await finds(t, 'fintech', ['ayesha'])
    await finds(t, 'FINTECH payments', ['ayesha'])
    await finds(t, 'payments logistics', [], 'all words must be there')
    await finds(t, 'pyth', ['ayesha', 'bilal', 'dania'], 'the last word may be a beginning')
    await finds(t, 'pyth ', [], 'a word followed by a space is whole')
    await finds(t, 'lahore', ['ayesha'])
    await finds(t, 'C++', ['saad'])
    await finds(t, 'c#', ['saad'])
    await finds(t, '.NET', ['dania', 'saad'])
    await finds(t, 'k8s', ['hina'], 'other names of a skill')
    await finds(t, 'kubernetes 1.29 ', ['hina'], 'versions of a skill')
    await finds(t, 'Python3', ['ayesha', 'bilal', 'dania'], 'and written as one word')
    await finds(t, 'c-sharp ', ['saad'], 'hyphens')
    await finds(t, 'asp net ', ['dania'], 'a skill that the text alone speaks of')
  })
  await t.test('titles and practices, whatever language they are written in', async t => {
    for (const text of ['backend', 'バックエンド', 'バックエンドエンジニア', 'بیک اینڈ'])
      await finds(t, text, ['ayesha'])
    for (const text of ['cloud ', 'クラウド']) await finds(t, text, ['hina'])
    for (const text of ['engineer', 'engineers ', 'エンジニア', 'انجینئر'])
      await finds(t, text, ['ayesha', 'hina'])
    await finds(t, 'シニアエンジニア', ['ayesha'])
    await finds(t, 'Sr. engineer ', ['ayesha'])
    // Also where it is part of another word for a skill: "python developer".
    for (const text of ['developer', '開発者', 'ڈیولپر'])
      await finds(t, text, ['ayesha', 'bilal', 'dania', 'saad'])
    await finds(t, 'python jobs', ['ayesha', 'bilal', 'dania'])
  })
  await t.test('words that only join others are not looked for', async t => {
    await finds(t, 'engineer from Lahore with Python', ['ayesha'])
    await finds(t, 'experience in Python and ASP.NET', ['dania'])
    await finds(t, 'Pythonの経験がある方', ['ayesha', 'bilal', 'dania'])
    await finds(t, 'Python経験者', ['ayesha', 'bilal', 'dania'])
    await finds(t, 'کراچی میں Java', ['bilal'])
    await finds(t, 'for ', ['bilal', 'dania'], 'alone they are words')
  })
  await t.test('a single letter is a word', async t => {
    await finds(t, 'C', ['saad'], 'C++ and C# are not all that begins with it')
    await finds(t, 'r', [])
    await finds(t, 'java r', [])
  })
  await t.test('what must be right is not found cut in two', async t => {
    await finds(t, 'asa ', [], 'as a freelancer')
    await finds(t, 'asp', ['dania'])
  })
  await t.test('typing errors', async t => {
    await finds(t, 'fintehc', ['ayesha'])
    await finds(t, 'logisticz ', ['bilal'])
    await finds(t, 'kubernets', ['hina'])
    await finds(t, 'jvaa', [], 'four letters must be right')
  })
  await t.test('Japanese', async t => {
    await finds(t, '負荷分散', ['hina'])
    await finds(t, '分散', ['hina'], 'the middle of a word')
    await finds(t, '負', ['hina'], 'a single character')
    await finds(t, 'サーバ管理', ['hina'], 'サーバ is サーバー')
    await finds(t, '要件定義の経験', ['hina'], 'particles do not matter')
    await finds(t, 'くらうど', ['hina'], 'hiragana finds katakana')
    await finds(t, 'ｸﾗｳﾄﾞ', ['hina'], 'half width finds full width')
    await finds(t, '分数', [])
    await finds(t, 'ジャバスクリプト', [])
  })
  await t.test('Urdu', async t => {
    await finds(t, 'کراچی', ['bilal', 'saad'], 'letters of an Arabic keyboard are the Urdu ones')
    await finds(t, 'موبائل ایپلیکیشن', ['saad'])
    await finds(t, 'موبائل اپلیکیشن ', ['saad'], 'one letter missing')
    await finds(t, '12 سال', ['saad'], 'digits of either kind')
    await finds(t, 'لاہور', ['ayesha'])
  })
  await t.test('ways of working, languages and studies, whatever they are called', async t => {
    for (const text of [
      'remote',
      'Remote ',
      'wfh',
      'work from home',
      'リモート',
      'ﾘﾓｰﾄ',
      '在宅勤務可',
      'リモ',
      'ریموٹ',
      'گھر سے کام',
    ])
      await finds(t, text, ['ayesha', 'hina'])
    for (const text of ['hybrid', 'ハイブリッド', 'ہائبرڈ', '週3出社']) await finds(t, text, ['hina', 'saad'])
    for (const text of ['on-site', 'on site', 'onsite', '出社', 'オンサイト', 'آن سائٹ'])
      await finds(t, text, ['bilal'])
    await finds(t, 'フルリモートPython', ['ayesha'])
    await finds(t, 'remoet', ['ayesha', 'hina'], 'mistyped')
    await finds(t, 'フリーランス', ['bilal'], 'what a text alone speaks of, in another language')
    await finds(t, '正社員', [])
    for (const text of ['japanese', '日本語', 'جاپانی']) await finds(t, text, ['ayesha', 'bilal', 'hina'])
    for (const text of ['JLPT N1', '日本語能力試験N1', 'n1 ']) await finds(t, text, ['hina'])
    await finds(t, 'software engineering ', ['hina'])
  })
}
