import t from 'tap'
import { withoutPersonalWords } from '../../src/reading/personal-words.ts'

// The lines of personal details that CVs have, and what must not be taken for them.

t.test('birth, family, home and the rest of personal details go, with or without a colon', async t => {
  for (const [text, rest] of [
    ['Born 29 Feb 1996, Java developer', '…, Java developer'],
    ['Born: 12/03/1994', '…'],
    ['I was born on March 3, 1995.', 'I was ….'],
    ['Year of birth 1996', '…'],
    ['1996年生まれです', '…です'],
    ['1996年2月29日生', '…'],
    ['平成8年生まれ', '…'],
    ['生年月日 1996年2月29日', '…'],
    ['تاریخ پیدائش 1996', '…'],
    ['تاریخ پیدائش: 12 مارچ 1996', '…'],
    ['والد کا نام: طارق', '…'],
    ["Father's name: Tariq", '…'],
    ['Father’s Name Tariq Mehmood', '…'],
    ['S/O Tariq Khan, Java', '…, Java'],
    ['Mrs Imran builds apps', '… builds apps'],
    ['Ms. Aslam, engineer', '…, engineer'],
    ['Mr. Tariq Khan\nJava developer', '…\nJava developer'],
    ['Gender F', '…'],
    ['Sex female', '…'],
    ['Religion Islam', '…'],
    ['Nationality Pakistani', '…'],
    ['29 yrs, Karachi', '…, Karachi'],
    ['Java developer, 29 yrs', 'Java developer, …'],
    ['Hometown Quetta', '…'],
    ['29/F, Java', '…, Java'],
    ['Wife of Imran', '…'],
    ['Father: Tariq', '…'],
    ['Caste: Arain', '…'],
    ['Citizenship: Pakistani', '…'],
    ['Hometown: quetta', '…'],
    ['Place of birth: Multan', '…'],
    ['氏名:マリヤム・ブハリ', '…'],
    ['名前 マリヤム・ブハリ', '…'],
    ['マリヤム・ブハリ\nJavaエンジニア', '…\nJavaエンジニア'],
    ['マリヤム・ブハリです。Javaを書きます', '…です。Javaを書きます'],
    ['マリヤム・ブハリさんの紹介', '…さんの紹介'],
  ] as const)
    t.equal(withoutPersonalWords(text), rest, text)
})

t.test('ordinary words of CVs stay', async t => {
  for (const text of [
    '5 yrs experience, 20 yrs experience in all',
    'Experience: 20 yrs',
    '20 yrs of banking software',
    'Worked with COBOL for 25 yrs, then with Java',
    'MS Excel, Ms Office, MS Computer Science, Ms. Excel',
    'Response time of 30 ms; Miss rate of the cache',
    'Miss no deadline',
    'Shipped w/o downtime',
    'A gender classification model; a form with gender male/female',
    'gender: male or female as an option of the form',
    'Religion and culture portal of the city',
    'Nationality is read from passports by OCR',
    "Father's Day campaign; the mother board; a parent process",
    'the hometown app and its feed',
    'Domain name: registered; file name is unique',
    'The startup was born from an idea',
    '生まれ変わったシステム、新しく生まれたチーム、学生、発生、生成AI',
    'フルスタック・エンジニア',
    'プロジェクト・マネージャー',
    'アマゾン・ウェブ・サービス',
    'ルビー・オン・レイルズ',
    'システム・インテグレーション、マイクロソフト・アジュール',
    '名前解決(DNS)、名前付きパイプ',
    'سال 2020 میں ویب سائٹ بنائی',
  ])
    t.equal(withoutPersonalWords(text), text)
})
