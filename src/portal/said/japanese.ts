export const japanese: Readonly<Record<string, string>> = {
  'There is no such page.': 'ページが見つかりません。',
  'This form was not sent from a page of this service. Open the page here and try again.':
    'このフォームは本サービスのページから送信されたものではありません。こちらでページを開き、もう一度お試しください。',
  'This was sent before and is still at work. Look in a minute.':
    '先に送信された内容を処理しています。1分ほど後にご確認ください。',
  'A colleague looks at this one. Take it over if you agree on that.':
    '同僚がこの件を確認中です。話し合いのうえ、必要であれば引き継いでください。',
  'A demand may not ask for age, sex, religion, marital status or nationality. Ask for the skill, language or permit the work needs.':
    '年齢、性別、信条、婚姻状況、国籍を求人の条件にすることはできません。業務に必要なスキル、語学力、在留資格でお書きください。',
  'A profile belongs to a candidate; you are signed in as {role}.':
    'プロフィールは候補者のためのものです。現在の役割は{role}です。',
  'A profile was handed in for your e-mail address. Claim it, then change or erase it.':
    'このメールアドレスのプロフィールがすでに提出されています。引き継いだうえで、変更または削除してください。',
  "An employer is made by an employer's account; you are signed in as {role}.":
    '企業の登録は採用企業のアカウントで行います。現在の役割は{role}です。',
  'Sex and home province are only kept if you agree that they are counted.':
    '性別と出身州は、集計に同意いただいた場合にのみ保管します。',
  'Another profile has this CNIC. If it is yours, ask the ministry’s liaison.':
    'このCNICは別のプロフィールで登録されています。ご本人のものであれば、省の担当官にご連絡ください。',
  'Choose another password.': '別のパスワードを設定してください。',
  'Choose one of the proposed times that lies ahead.':
    '提案された日時のうち、これからのものを選んでください。',
  'Comments are for employers and ministry staff.': 'コメントは採用企業と省の担当官のためのものです。',
  'Confirm your e-mail address first, with the code we sent you. You can ask for a new one.':
    '先に、お送りしたコードでメールアドレスを確認してください。コードは再送できます。',
  'Each time has to lie ahead.': '日時はすべてこれからのものにしてください。',
  'Give your second factor first, at /account/second-factor.': '先に二段階認証を完了してください。',
  'Many files are being read just now. Send yours again in a minute.':
    'ただいま多くのファイルを読み込んでいます。1分ほど待ってから、もう一度送信してください。',
  "Members have an employer's account; you are signed in as {role}.":
    '企業のメンバーになるには採用企業のアカウントが必要です。現在の役割は{role}です。',
  'Ministry staff needs a second factor. Add another one before you remove this one.':
    '省の担当官には二段階認証が必要です。別の認証手段を追加してから削除してください。',
  'No authenticator app is being set up. Begin anew.':
    '設定中の認証アプリがありません。最初からやり直してください。',
  'No profile was handed in for your e-mail address. Create one.':
    'このメールアドレスで提出されたプロフィールはありません。新しく作成してください。',
  'No seat is free: each is with somebody who is selected or further. Ask for more seats, or end one of those first.':
    '空いている枠がありません。すべて内定以降の方に割り当てられています。枠を増やすか、いずれかの手続きを終了してください。',
  'No time is confirmed yet.': '日時はまだ確定していません。',
  'Only an owner of the employer may do this.': 'この操作は企業の管理責任者のみが行えます。',
  'Only ministry staff may do this.': 'この操作は省の担当官のみが行えます。',
  'Profiles are shown to members of verified employers. Yours is not verified now.':
    'プロフィールは確認済みの企業にのみ表示されます。貴社は現在、確認済みではありません。',
  'Say which profile.': 'プロフィールを指定してください。',
  'Send the header If-Match with the ETag of your profile.':
    'プロフィールを読み込み直してから、もう一度お試しください。',
  'Shortlists are shown to members of verified employers. Yours is not verified now.':
    '候補者一覧は確認済みの企業にのみ表示されます。貴社は現在、確認済みではありません。',
  'Somebody changed the demand since you read it. Read it again and repeat your change.':
    'ご覧になった後に、この求人が変更されました。読み込み直してから、もう一度変更してください。',
  'Somebody else has to confirm it: you asked for it.':
    'ご自身の申請のため、別の担当官による承認が必要です。',
  'Somebody with this e-mail address is a member already.': 'このメールアドレスの方はすでにメンバーです。',
  'Something happened to this match since you read it. Read it again and decide then.':
    'ご覧になった後に、この案件に動きがありました。読み込み直してからご判断ください。',
  'The day is not one.': '日付が正しくありません。',
  'The deadline lies after the start date.': '募集期限が入社時期より後になっています。',
  'The deadline of this demand has passed.': 'この求人の募集期限は過ぎています。',
  'The demand cannot be published as it is; what is missing or past is named below.':
    'このままでは公開できません。不足している項目や過ぎた日付は以下のとおりです。',
  'The demand does not wait for a liaison, so it cannot be given back.':
    'この求人は担当官の確認待ちではないため、差し戻せません。',
  'The demand has mistakes; each is named below.': '求人の内容に誤りがあります。以下をご確認ください。',
  'The demand has no version {version}.': 'この求人に版{version}はありません。',
  'The demand is closed, so nothing new can start.':
    'この求人の募集は終了しているため、新しい手続きは始められません。',
  'The demand is submitted already and waits for a liaison.':
    'この求人はすでに提出され、担当官の確認を待っています。',
  'The demand is {state}; this can only be done while it is {states}.':
    'この求人の現在の状態では、この操作はできません（{state}）。可能な状態：{states}',
  'The e-mail address or the password is wrong.': 'メールアドレスまたはパスワードが正しくありません。',
  'The employer is not verified now, so nothing new can start.':
    'この企業は現在確認済みではないため、新しい手続きは始められません。',
  'The employer is not verified now. The ministry’s liaison tells you how it goes on.':
    'この企業は現在確認済みではありません。今後については省の担当官からご連絡します。',
  'The employer is not verified. Verify the employer first, then publish the demand.':
    'この企業はまだ確認されていません。企業を確認してから求人を公開してください。',
  'The employer is suspended already.': 'この企業はすでに停止されています。',
  'The employer is verified already.': 'この企業はすでに確認済みです。',
  'The employer was changed since you read it. Read it again and repeat your change.':
    'ご覧になった後に、企業情報が変更されました。読み込み直してから、もう一度変更してください。',
  'The interview is cancelled already.': 'この面接はすでに取り消されています。',
  'The interview was confirmed or cancelled already.': 'この面接はすでに確定または取り消されています。',
  'The last day for an answer is not a day to come.': '回答期限はこれからの日付にしてください。',
  'The line id "{id}" is used twice.': '要件の番号「{id}」が重複しています。',
  'The lowest pay is above the highest.': '給与の下限が上限を上回っています。',
  'The passkey did not answer as it must. Try again, or use a code.':
    'パスキーを確認できませんでした。もう一度お試しいただくか、コードをご利用ください。',
  'The person has erased everything; nothing can be written about them.':
    'ご本人がすべての情報を削除したため、書き込みはできません。',
  'Erase your profile first; then the account can be closed.':
    '先にプロフィールを消去してください。その後アカウントを閉鎖できます。',
  'The present password is wrong.': '現在のパスワードが正しくありません。',
  'The profile was changed since you read it. Read it again and repeat your change.':
    'ご覧になった後に、プロフィールが変更されました。読み込み直してから、もう一度変更してください。',
  'The reason is not one of the codes.': '理由を一覧から選んでください。',
  'The step cannot be recorded like this.': 'この内容では手続きを記録できません。',
  'The steps come one after the other: "{step}" is not done yet.':
    '手続きは順番に進みます。前の手続き「{step}」がまだ完了していません。',
  'The words end before they start.': '引用箇所の終わりが始まりより前になっています。',
  'There is no such comment, or it is not yours.': 'コメントが見つからないか、ご自身のものではありません。',
  'There is no such deleted draft, or it is not yours.':
    '削除された下書きが見つからないか、貴社のものではありません。',
  'Only a draft that was never submitted can be deleted. Close the demand instead.':
    '削除できるのは、一度も提出していない下書きだけです。代わりに求人を終了してください。',
  'There is no such demand, or it is not open.': '求人が見つからないか、公開されていません。',
  'There is no such demand, or it is not yours.': '求人が見つからないか、貴社のものではありません。',
  'There is no such queue.': 'この一覧は見つかりません。',
  'There is no such demand.': '求人が見つかりません。',
  'There is no such employer, or it is not verified.': '企業が見つからないか、確認済みではありません。',
  'There is no such employer, or it is not yours.': '企業が見つからないか、所属する企業ではありません。',
  'There is no such import, or it is not yours.': '読み込みが見つからないか、ご自身のものではありません。',
  'There is no such match, or it is not yours.': '案件が見つからないか、ご自身のものではありません。',
  'There is no such match.': '案件が見つかりません。',
  'There is no such profile, or you may not see it.': 'プロフィールが見つからないか、閲覧できません。',
  'There is no {kind} "{id}" in the vocabulary.': '「{id}」は用語集にありません。',
  'There is nothing to publish: the demand was not submitted since its last change.':
    '公開できる内容がありません。最後の変更の後、求人が提出されていません。',
  'This account does not exist any more.': 'このアカウントはもう存在しません。',
  'This account is disabled. Write to the service to have it opened again.':
    'このアカウントは停止されています。再開をご希望の場合は運営までご連絡ください。',
  'This account is no member of the employer.': 'このアカウントは企業のメンバーではありません。',
  'This cannot be done now. It is possible once the ministry has referred the person, and before the contract is signed.':
    'この操作は、省による推薦の後、契約締結の前に行えます。',
  'This code is not the one the app shows now.': 'アプリに表示されているコードと一致しません。',
  'This code is not valid, was used, or has run out. Ask for a new one.':
    'コードが無効か、使用済み、または期限切れです。新しいコードをご請求ください。',
  'This does not wait for a decision any more.': 'この件はもう判断待ちではありません。',
  'This e-mail address has an account already.': 'このメールアドレスのアカウントはすでにあります。',
  'This employer is suspended. Ask the ministry’s liaison what is needed.':
    'この企業は停止中です。必要な対応については省の担当官にお問い合わせください。',
  'This goes against the ranking. Give a reason, and another liaison has to confirm it.':
    '順位と異なる推薦です。理由を選んでください。別の担当者の確認も必要です。',
  'The assessment says not eligible. Choose why this person is referred all the same.':
    '判定は「要件を満たしていない」です。それでも推薦する理由を選んでください。',
  'Somebody who is ranked better has agreed too and waits for a decision. Choose why this person is referred first.':
    'より上位の候補者も同意しており、判断を待っています。この方を先に推薦する理由を選んでください。',
  'This import was accepted or discarded before.': 'この読み込みはすでに採用または破棄されています。',
  'This invitation is not known, was used, has run out, or was sent to another e-mail address. Ask for a new one.':
    '招待が見つからないか、使用済み、期限切れ、または別のメールアドレス宛てです。新しい招待をご依頼ください。',
  'This is not your profile.': 'ご自身のプロフィールではありません。',
  'This is the last owner. Make somebody else an owner first.':
    '最後の管理責任者です。先に別の方を管理責任者にしてください。',
  'This match has ended, so there is nothing to talk about.':
    'この案件は終了しているため、面接は設定できません。',
  'This refresh token is not valid, or no longer. Sign in again.':
    'セッションの有効期限が切れました。もう一度サインインしてください。',
  'This sheet is for employers.': 'この書類は採用企業のためのものです。',
  'This step is the ministry’s to record.': 'この手続きは省が記録します。',
  'Times are proposed already. Cancel those before you propose others.':
    'すでに日時を提案しています。取り消してから別の日時を提案してください。',
  'You have a profile already.': 'プロフィールはすでにあります。',
  'You have a profile already. Change that one.': 'プロフィールはすでにあります。そちらを変更してください。',
  'You have no agreement with this employer.': 'この企業への同意はありません。',
  'You have no profile yet, so say who you are.': 'プロフィールがまだないため、お名前を入力してください。',
  'You have no profile yet. Create it first.': 'プロフィールがまだありません。先に作成してください。',
  'You have no such second factor.': 'その認証手段は登録されていません。',
  'You have no such session, or it has ended already.': 'セッションが見つからないか、すでに終了しています。',
  'Your profile is {visibility}. Make it searchable again before you answer demands.':
    'プロフィールが非公開のため（{visibility}）、求人に回答できません。先に公開に戻してください。',
  'is needed: they are kept for nothing else': '必要です（ほかの目的では保管しません）',
  'belongs to another profile': '別のプロフィールのものです',
  'belongs to the registration only': '登録の手続きでのみ入力できます',
  'is after the next step, which was done on {after}': '次の手続き（{after}）より後になっています',
  'is before the step it follows, which was done on {before}': '前の手続き（{before}）より前になっています',
  'is empty': '空欄です',
  'is no CNIC: it begins with a digit from 1 to 8': 'CNICの形式ではありません（1〜8の数字で始まります）',
  'is no address that begins with https:// or http://':
    'https:// または http:// で始まるアドレスを入力してください',
  'is no telephone number that can be dialled; write it like +92 300 1234567 or 0300 1234567':
    '電話番号として使えません。+92 300 1234567 または 0300 1234567 のように入力してください',
  'is not a day of the calendar': '暦にない日付です',
  'is not one of the proposed times, or has passed': '提案された日時ではないか、すでに過ぎています',
  'is required': '入力してください',
  'is required before there is a profile': 'プロフィールの作成に必要です',
  'is required: the number of the registration': '登録番号を入力してください',
  'makes an age under {youngest} or over {oldest}': '年齢が{youngest}歳未満または{oldest}歳超になります',
  'must all be later than now': 'すべて現在より後の日時にしてください',
  'must be a day of the calendar, today or earlier': '今日以前の正しい日付を入力してください',
  'must be a day of the calendar, today or later': '今日以降の正しい日付を入力してください',
  'must be one of {known}': '一覧から選んでください（{known}）',
  'must be the newest code that was sent, used once and in time':
    '最新のコードを、期限内に一度だけご利用ください',
  'must be your present password': '現在のパスワードを入力してください',
  'needs Latin letters, as in the passport; the own script goes into nativeName':
    'パスポートと同じローマ字で入力してください。母語の表記は別の欄に入力します',
  'unknown country "{country}"; write it as two letters of ISO 3166, such as JP':
    '国「{country}」が見つかりません。一覧から選んでください',
  'unknown province "{province}"{more}': '州「{province}」が見つかりません{more}',
  '{date} is not a day of the calendar.': '{date}は暦にない日付です。',
  '{open} imported CVs wait for your decision, which is the most there can be. Accept or discard one of them first.':
    '確認待ちの履歴書が上限の{open}件に達しています。先にいずれかを採用または破棄してください。',
  '"{id}" is a test of "{language}", not of "{other}".':
    '「{id}」は「{language}」の試験であり、「{other}」の試験ではありません。',
  'At most {most} searches can be kept. Delete one first.':
    '保存できる検索は{most}件までです。先に1件を削除してください。',
  'Make a profile that is searchable first: demands are compared with it.':
    'まず、検索対象となるプロフィールを作成してください。求人はそのプロフィールと照合されます。',
  'Only people for an open demand of a verified employer can be watched.':
    '新しい候補者をお知らせできるのは、確認済みの企業の公開中の求人のみです。',
  'Searches are kept by employers, for a demand, and by candidates.':
    '検索の保存は、採用企業（求人ごと）と候補者のみご利用いただけます。',
  'The link is not complete or has run out.': 'リンクが不完全か、期限が切れています。',
  'There is no such notification, or what it was about no longer concerns you.':
    'そのお知らせはないか、すでにご自身に関わりのない内容です。',
  'There is no such search, or it is not yours.': 'その検索はないか、ご自身のものではありません。',
  'This cannot be chosen.': 'この選択はできません。',
  'is not a topic of yours, or not a way for it': '選べない項目または受け取り方です',
  'A proof is a PDF file, or a picture as PNG or JPEG. This is neither.':
    '証明書類はPDF、またはPNG・JPEGの画像でお送りください。このファイルはいずれでもありません。',
  'Only ministry staff decide on proofs.': '証明書類の判断は省の担当官のみが行えます。',
  'Send the proof as a file in multipart/form-data.': '証明書類のファイルを選んで送信してください。',
  'The day until when it counts lies ahead.': '有効期限はこれからの日付にしてください。',
  'The file is larger than 5 MB.': 'ファイルが5MBを超えています。',
  'The form lacks what its button sends.':
    '送信内容が不足しています。ページを読み込み直して、もう一度お試しください。',
  'The note holds characters that are no text.': 'メモに文字として扱えない記号が含まれています。',
  'The person has changed what this was handed in for. There is nothing to verify.':
    'ご本人が対象の項目を変更したため、確認するものがありません。',
  'There are no such names.': '該当する名称がありません。',
  'There is no such proof, or you may not see it.': '証明書類が見つからないか、閲覧できません。',
  'This entry is verified already. Remove its file first to hand in another.':
    'この項目はすでに確認済みです。別のファイルを提出するには、先に現在のファイルを削除してください。',
  'This invitation is not open any more.': 'この招待はもう有効ではありません。',
  'This proof was decided on already.': 'この証明書類はすでに判断済みです。',
  'A report is forwarded to somebody: name them in the note.': '引き継ぎ先をメモにお書きください。',
  'Only an employer can be warned or suspended.': '警告と利用停止の対象は企業に限られます。',
  'Say first which employer it concerns.': '先に対象の企業を選んでください。',
  'Say what happened.': '何があったかをお書きください。',
  'The report cannot be taken as it is.': 'このままでは通報を受け付けられません。',
  'The report was changed since you read it. Read it again and repeat your change.':
    'お読みになった後に、この通報が変更されました。もう一度お読みのうえ、やり直してください。',
  'There is no such report.': '通報が見つかりません。',
  'This report is closed. Reopen it before you change it.':
    'この通報は対応済みです。変更するには、先に調査を再開してください。',
  'This report is open already.': 'この通報はすでに調査中です。',
  'This report was decided on already.': 'この通報はすでに対応済みです。',
  'Write to which authority it went, and how.': 'どの当局にどのように引き継いだかをお書きください。',
  'You have no such entry, or it was changed. Load the list again.':
    '該当する項目がないか、変更されています。一覧を読み込み直してください。',
  'You have {files} files already. Remove one that is not needed.':
    'すでに{files}件のファイルがあります。不要なものを削除してください。',
  'holds characters that are no text': '文字として扱えない記号が含まれています',
  'must lie in the future': 'これからの日付にしてください',
  'Only ministry staff decide whether two profiles are one.':
    '2件のプロフィールが同一人物のものかどうかは、省の担当官のみが判断できます。',
  'There is no such pair of profiles, or one of them was erased.':
    '該当するプロフィールの組がないか、一方が消去されています。',
  'This pair was decided on already.': 'この組はすでに判断済みです。',
  'One of the two was joined with another profile meanwhile. Look for the pair in the queue again.':
    'その間に、一方が別のプロフィールと統合されました。一覧で組を探し直してください。',
  'This pair is not said to be two people, so there is nothing to take back.':
    'この組は別人と判断されていないため、取り消すものがありません。',
  'One of the profiles was changed since you looked at them. Look again and decide then.':
    '表示後に、一方のプロフィールが変更されました。もう一度確認してから判断してください。',
  'Both profiles have an account of their own. Ask the person to erase the profile in one of them; only they can.':
    'どちらのプロフィールにもアカウントがあります。本人に、一方のアカウントでプロフィールを消去するよう依頼してください。消去できるのは本人だけです。',
  'An employer has selected both for the same demand. One of these two matches has to be cancelled first.':
    '企業が同じ求人で両方を選んでいます。先にどちらかのマッチングを取り消してください。',
  'Together they have more than {most} entries of one kind. Leave some of them out, or take that section from one of them.':
    '合わせると同じ種類の項目が{most}件を超えます。一部を採用しないか、その区分を一方からだけ採用してください。',
  'has room for {most} entries': '{most}件まで入ります',
  'These profiles are not joined now.': 'これらのプロフィールは現在統合されていません。',
  'A join can be undone for {days} days, and they are over.':
    '統合を元に戻せるのは{days}日以内です。期限が過ぎています。',
  'The kept profile was joined with another one later. Undo that first, then this.':
    '残したプロフィールは、その後さらに別のプロフィールと統合されています。先にそちらを元に戻してください。',
  'The CNIC of the profile that was joined belongs to another one by now. Settle that first.':
    '統合したプロフィールのCNICは、現在別のプロフィールのものになっています。先にそちらを解決してください。',
}
