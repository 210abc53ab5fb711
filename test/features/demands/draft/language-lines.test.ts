import t from 'tap'
import { shown } from './shown.ts'

t.test('languages an ad asks for', async t => {
  for (const [words, lines] of [
    ['英語の技術文書を読めること（TOEIC600点以上目安）', ['must en toeic-lr']],
    ['英会話', ['must en B1']],
    ['英語必須', ['must en B1']],
    ['英語はあれば尚可', ['nice en B1']],
    ['日本語N2以上必須　英語はあれば尚可', ['must ja jlpt-n2', 'nice en B1']],
    ['英語中級以上（読み書き必須）、日本語は不問', ['must en B1']],
    ['English required, Urdu or Hindi helpful', ['must en B1', 'nice ur B1 | hi B1']],
    ['Fluent English; Arabic is a plus but not required', ['must en C1', 'nice ar B1']],
    ['日本語 N3以上 or English business level', ['must ja jlpt-n3 | en B2']],
    ['日本語N2以上または英語ビジネスレベル', ['must ja jlpt-n2 | en B2']],
    ['English and Japanese at business level', ['must en B2', 'must ja B2']],
    ['Good written English (B2 or higher). German not required.', ['must en B2']],
  ] as [string, string[]][])
    t.same(shown(`Requirements\n- ${words}`), lines, words)
})
