import type { en } from './en.ts'

export const ja: Record<keyof typeof en, string> = {
  'said.asked': '{company}が「{title}」の件で面談を希望しています。同意するか、辞退してください。',
  'said.introduced': '「{title}」の件で{company}に紹介されました。',
  'said.selected': '{company}が「{title}」にあなたを選びました。採用条件を準備しています。',
  'said.offer-made': '{company}から「{title}」の採用の申し出があります。承諾するか、辞退してください。',
  'said.cancelled': '{company}の「{title}」の件は、取り消しとなりました。',
  'said.employer-paused':
    '省が確認を行っている間、{company}との手続きは一時保留となります。何もする必要はありません。いつでも取り下げられます。',
  'said.employer-resumed':
    '{company}との手続きの保留が解け、保留前の段階から再開しました。次に行うことは「進行中の案件」でご確認ください。',
  'said.times-proposed': '「{title}」の面接の候補日時が届きました。1つお選びください。',
  'said.talk-set': '「{title}」の面接日時が決まりました：{time}',
  'said.talk-cancelled': '「{title}」の面接は取り消しとなりました。',
  'said.step-done': '「{title}」の手続きが1つ完了しました：{step}',
  'said.ended': '{company}の「{title}」の件は終了しました。あなたに合う他の求人をご覧ください。',
  'said.demand-changed': '{company}が「{title}」の内容を変更しました。引き続き同意されるかご確認ください。',
  'said.demand-closed':
    '{company}が「{title}」の募集を終了したため、この件は終了しました。あなたに合う他の求人をご覧ください。',
  'said.roles-found':
    '{count, plural, one {あなたに合う新しい求人が1件あります：{company}「{title}」} other {あなたに合う新しい求人が#件あります（{company}「{title}」など）。}}',
  'said.proof-verified': '証明書類が省によって確認されました。企業には確認済みと表示されます。',
  'said.proof-refused': '証明書類を省が確認できませんでした。理由はプロフィールでご覧いただけます。',
  'said.proof-lapsed': '証明書類の有効期限が切れました。新しいものを追加してください。',
  'said.profiles-joined':
    'ご本人のプロフィールが2件見つかったため、省が1件にまとめました。内容をご確認ください。もう1件がご本人のものでない場合は、30日以内に省へご連絡ください。',
  'said.profiles-parted':
    '省が1件にまとめた2件のプロフィールを、元に戻しました。ご自身のプロフィールをご確認ください。',
  'said.referred': '「{title}」に、省から候補者が推薦されました。',
  'said.person-interested': '「{title}」に興味を持つ候補者がいます。',
  'said.person-agreed': '「{title}」の候補者が紹介に同意しました。省が確認しています。',
  'said.person-left': '「{title}」の候補者が辞退または取り下げました。',
  'said.not-referred': '「{title}」の候補者は推薦されませんでした。理由は一覧でご確認いただけます。',
  'said.offer-accepted': '「{title}」の候補者が採用を承諾しました。次は契約です。',
  'said.offer-refused': '「{title}」の候補者が採用を辞退しました。採用枠が再び空きました。',
  'said.referral-cancelled': '「{title}」の候補者の件は、取り消しとなりました。',
  'said.ministry-proposed-times': '省が「{title}」の候補者に面接の候補日時を提示しました。',
  'said.other-times':
    '「{title}」の候補者から、面接の別の日時が提案されました。ご都合のよい日時をお選びください。',
  'said.interview-set': '「{title}」の面接日時が決まりました：{time}',
  'said.interview-cancelled': '「{title}」の面接が取り消されました。',
  'said.step-recorded': '「{title}」の候補者の手続きが1つ完了しました：{step}',
  'said.demand-published': '求人「{title}」を公開しました。候補者一覧をご覧いただけます。',
  'said.demand-returned': '求人「{title}」が省から差し戻されました。修正のうえ、再度ご提出ください。',
  'said.seats-released':
    '{count, plural, other {「{title}」の使われなかった採用枠#名分が取り下げられました。}}',
  'said.company-verified': '{company}の確認が完了しました。候補者をご覧いただけます。',
  'said.company-suspended':
    '{company}は利用停止中です。解除されるまで候補者は表示されず、求人も公開されません。',
  'said.member-joined': '{company}に新しい担当者が加わりました。',
  'said.company-warned':
    '省から{company}への警告です。候補者に金銭、旅券、銀行情報を求めること、公開した内容と異なる仕事を約束することは、誰にも許されていません。再び行われた場合は、利用停止となることがあります。',
  'said.report-genuine': '通報{reference}への回答：正規の連絡でした。',
  'said.report-impostor':
    '通報{reference}への回答：正規の連絡ではありませんでした。金銭も書類も送らないでください。',
  'said.report-warned': '通報{reference}への回答：企業に警告しました。通報者は伝えていません。',
  'said.report-suspended': '通報{reference}への回答：企業は利用停止中です。通報者は伝えていません。',
  'said.report-forwarded': '通報{reference}への回答：所管の当局に引き継ぎました。',
  'said.report-nothing-found':
    '通報{reference}への回答：問題を確認できませんでした。引き続き金銭や書類は送らないでください。',
  'said.report-reopened': '通報{reference}を改めて調査しています。',
  'said.people-found': '{count, plural, other {「{title}」に合う新しい候補者が#名います。}}',
  'said.override-waits': '「{title}」の順位と異なる推薦が、第二担当者の確認を待っています。',
  'said.untitled': '無題の求人',

  'topic.asked': '企業からの面談の希望',
  'topic.progress': '紹介・選考通過・企業の一時保留',
  'topic.offer': '採用通知と返答',
  'topic.interview': '面接',
  'topic.steps': '渡航までの手続き',
  'topic.ended': '終了した件',
  'topic.evidence': '証明書類の確認結果',
  'topic.profile': 'プロフィールの統合',
  'topic.referred': '候補者の推薦',
  'topic.answers': '候補者と省からの返答',
  'topic.demands': '求人の公開・変更・終了',
  'topic.company': '自社の確認・警告・利用停止',
  'topic.reports': '不審な連絡の通報への回答',
  'topic.override': '第二担当者の確認待ち',
  'topic.queue': '受付に届いている件',
  'topic.alerts': '保存した検索の新着',

  'list.title': 'お知らせ',
  'list.lead': '{unread, plural, =0 {未読はありません。} other {未読が#件あります。}}',
  'list.new': '未読',
  'list.read': '既読にする',
  'list.read-all': 'すべて既読にする',
  'list.preferences': 'お知らせの受け取り方',
  'list.alerts': '保存した検索',
  'list.empty-candidate':
    'お知らせはまだありません。企業から依頼があるとここに表示されます。それまで、あなたに合う求人をご覧ください。',
  'list.to-roles': 'あなたに合う求人',
  'list.empty-employer':
    'お知らせはまだありません。求人が公開されたとき、または候補者が推薦されたときに、ここに表示されます。',
  'list.to-demands': '求人一覧',
  'list.empty-staff': '現在、あなた個人へのお知らせはありません。全員の担当分は受付にあります。',
  'list.to-desk': '受付へ',

  'preferences.title': 'お知らせの受け取り方',
  'preferences.lead': 'どれを選んでも、すべてのお知らせはこのサイトでもご覧いただけます。',
  'preferences.digest-weekly': '週1回のメールは、お知らせがある場合のみ、月曜日の午前8時にお送りします。',
  'preferences.digest-daily': '1日1回のメールは、お知らせがある場合のみ、平日の午前8時にお送りします。',
  'preferences.security': 'パスワードとサインインに関するメールは、常にお送りします。',
  'way.mail': 'すぐにメールで',
  'way.weekly': '週1回のメールで',
  'way.daily': '1日1回のメールで',
  'way.portal': 'サイト上のみ',

  'alerts.title': '保存した検索',
  'alerts.lead': '条件に新しく合うようになった候補者または求人を、一度だけお知らせします。',
  'alerts.people': '「{title}」に合う候補者',
  'alerts.people-filtered': '「{title}」に合う候補者（絞り込みあり）',
  'alerts.demands': '必須条件をすべて満たしている求人',
  'alerts.since': '{date}から',
  'alerts.looked': '最終確認：{age}',
  'alerts.found': '{count, plural, =0 {新着はまだありません。} other {これまでに#件見つかりました。}}',
  'alerts.newest': '新着',
  'alerts.open': '一覧を開く',
  'alerts.paused': '停止中',
  'alerts.pause': '一時停止',
  'alerts.resume': '再開',
  'alerts.delete': '削除',
  'alerts.way': 'お知らせの受け取り方は<link>こちら</link>で選べます。',
  'alerts.keep-people': '「{title}」に合う新着候補者の通知',
  'alerts.keep-people-filtered': '現在の絞り込みにも合う人に限ります。',
  'alerts.keep-demands': '自分に合う新着求人の通知',
  'alerts.keep': 'この検索を保存',
  'alerts.empty-employer':
    '保存した検索はありません。求人の候補者一覧を開き、「新着候補者の通知を受け取る」を選んでください。',
  'alerts.empty-candidate': '保存した検索はありません。新しい求人があなたに合うとき、お知らせできます。',
  'alerts.person': '候補者 {code}',

  'stop.title': 'この種類のメールを停止',
  'stop.lead': '次の内容のメールを停止します。',
  'stop.portal': '停止後も、サインインするとお知らせをご覧いただけます。',
  'stop.button': 'メールを停止する',
  'stop.done': '停止しました。次の内容のメールはお送りしません。',
  'stop.change': 'いつでも変更できます：<link>お知らせの受け取り方</link>',
  'stop.broken':
    'リンクが不完全か、期限が切れています。サインインして<link>お知らせの受け取り方</link>でお選びください。',

  'mail.subject-many': '{count, plural, other {Hunarからのお知らせ：#件}}',
  'mail.subject-weekly': '{count, plural, other {Hunar 今週のお知らせ：#件}}',
  'mail.subject-desk': '{count, plural, other {Hunar 受付：#件が待っています}}',
  'mail.why': 'このメールは、Hunarのアカウントをお持ちの方にお送りしています。',
  'mail.preferences': 'お知らせの受け取り方の変更：',
  'mail.stop': 'この種類のメールの停止（サインイン不要）：',
  'mail.queue-matches':
    '{count, plural, other {審査待ちのマッチング：#件}}、{overdue, plural, =0 {期限超過なし} other {うち期限超過#件}}',
  'mail.queue-demands':
    '{count, plural, other {確認待ちの求人：#件}}、{overdue, plural, =0 {期限超過なし} other {うち期限超過#件}}',
  'mail.queue-employers':
    '{count, plural, other {確認待ちの企業：#社}}、{overdue, plural, =0 {期限超過なし} other {うち期限超過#件}}',
  'mail.queue-evidence':
    '{count, plural, other {確認待ちの証明書類：#件}}、{overdue, plural, =0 {期限超過なし} other {うち期限超過#件}}',
  'mail.queue-reports':
    '{count, plural, other {不審な連絡の通報：#件}}、{overdue, plural, =0 {期限超過なし} other {うち期限超過#件}}',
  'mail.queue-duplicates':
    '{count, plural, other {重複の可能性があるプロフィール：#件}}、{overdue, plural, =0 {期限超過なし} other {うち期限超過#件}}',
}
