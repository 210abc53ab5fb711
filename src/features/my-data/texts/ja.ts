import type { en } from './en.ts'

export const ja: Record<keyof typeof en, string> = {
  'part.account': 'アカウント：メールアドレス、言語、登録日時。',
  'part.sessions': 'サインインした端末と、その終了日時。',
  'part.secondFactors': '登録した二段階認証（秘密情報は含みません）。',
  'part.profile': '現在のプロフィール（氏名・連絡先を含む）。',
  'part.joined': '省がこのプロフィールに統合した、あなたの別のプロフィール。',
  'part.private': '性別・生年月日・出身州・CNIC（企業にもマッチングにも使われません。CNICは4桁のみ）。',
  'part.agreements': '氏名の開示に同意した企業と、その撤回。',
  'part.imports': '読み取った履歴書と、その内容。',
  'part.proofs': '添付した証明書類（ファイル本体はプロフィールのページから個別に取得できます）。',
  'part.matches':
    '打診を受けた、または興味を伝えた求人（面接・内定・手続きを含む）。企業や省の内部のやりとりは含みません。',
  'part.reports': 'あなたが行った不審な連絡の通報。',
  'part.record': 'プロフィールに対して行われた操作の記録（氏名の閲覧を含む）。',
  'part.views': '閲覧の記録（氏名あり、または氏名を伏せて）。日ごと。',
  'part.alerts': 'あなたが求人に合うことを、氏名なしの番号で通知された企業。',
  'part.notifications': 'こちらとメールでお伝えしたお知らせ。',
  'part.mailPreferences': 'お知らせの受け取り方の設定。',
  'part.keptSearches': '保存した検索と、その結果。',
  'part.matchRecord': '選考の経過（あなたの操作と、お伝えした出来事）。',
  'part.accountRecord': 'アカウントに関する出来事（パスワードの変更など）。',
}
