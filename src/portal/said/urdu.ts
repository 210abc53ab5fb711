export const urdu: Readonly<Record<string, string>> = {
  'There is no such page.': 'ایسا کوئی صفحہ نہیں۔',
  'This form was not sent from a page of this service. Open the page here and try again.':
    'یہ فارم اس سروس کے کسی صفحے سے نہیں بھیجا گیا۔ صفحہ یہاں کھولیے اور دوبارہ کوشش کیجیے۔',
  'This was sent before and is still at work. Look in a minute.':
    'یہ پہلے بھیجا جا چکا ہے اور اس پر کام جاری ہے۔ ایک منٹ بعد دیکھیے۔',
  'A colleague looks at this one. Take it over if you agree on that.':
    'اسے ایک ساتھی دیکھ رہا ہے۔ آپس میں طے ہو جائے تو آپ سنبھال لیجیے۔',
  'A demand may not ask for age, sex, religion, marital status or nationality. Ask for the skill, language or permit the work needs.':
    'آسامی میں عمر، جنس، مذہب، ازدواجی حیثیت یا قومیت کی شرط نہیں رکھی جا سکتی۔ کام کے لیے جو ہنر، زبان یا اجازت نامہ درکار ہے وہ لکھیے۔',
  'A profile belongs to a candidate; you are signed in as {role}.':
    'پروفائل امیدوار کا ہوتا ہے؛ آپ {role} کے طور پر سائن اِن ہیں۔',
  'A profile was handed in for your e-mail address. Claim it, then change or erase it.':
    'آپ کے ای میل پتے کے لیے ایک پروفائل جمع ہو چکا ہے۔ پہلے اسے اپنا لیجیے، پھر بدلیے یا مٹائیے۔',
  "An employer is made by an employer's account; you are signed in as {role}.":
    'کمپنی کا اندراج آجر کے اکاؤنٹ سے ہوتا ہے؛ آپ {role} کے طور پر سائن اِن ہیں۔',
  'Sex and home province are only kept if you agree that they are counted.':
    'جنس اور آبائی صوبہ صرف اس صورت میں رکھے جاتے ہیں جب آپ ان کے گنے جانے پر رضامند ہوں۔',
  'Another profile has this CNIC. If it is yours, ask the ministry’s liaison.':
    'یہ شناختی کارڈ نمبر کسی اور پروفائل میں ہے۔ اگر یہ آپ کا ہے تو وزارت کے رابطہ افسر سے بات کیجیے۔',
  'Choose another password.': 'کوئی دوسرا پاس ورڈ چنیے۔',
  'Choose one of the proposed times that lies ahead.': 'تجویز کردہ اوقات میں سے کوئی آنے والا وقت چنیے۔',
  'Comments are for employers and ministry staff.': 'تبصرے آجروں اور وزارت کے عملے کے لیے ہیں۔',
  'Confirm your e-mail address first, with the code we sent you. You can ask for a new one.':
    'پہلے ہمارے بھیجے ہوئے کوڈ سے اپنے ای میل پتے کی تصدیق کیجیے۔ نیا کوڈ منگوایا جا سکتا ہے۔',
  'Each time has to lie ahead.': 'ہر وقت آئندہ کا ہونا چاہیے۔',
  'Give your second factor first, at /account/second-factor.': 'پہلے دوسرا مرحلہ مکمل کیجیے۔',
  'Many files are being read just now. Send yours again in a minute.':
    'اس وقت بہت سی فائلیں پڑھی جا رہی ہیں۔ ایک منٹ بعد اپنی فائل دوبارہ بھیجیے۔',
  "Members have an employer's account; you are signed in as {role}.":
    'رکن بننے کے لیے آجر کا اکاؤنٹ درکار ہے؛ آپ {role} کے طور پر سائن اِن ہیں۔',
  'Ministry staff needs a second factor. Add another one before you remove this one.':
    'وزارت کے عملے کے لیے دوسرا مرحلہ لازم ہے۔ اسے ہٹانے سے پہلے کوئی اور شامل کیجیے۔',
  'No authenticator app is being set up. Begin anew.':
    'کوئی آتھنٹی کیٹر ایپ مقرر نہیں ہو رہی۔ نئے سرے سے شروع کیجیے۔',
  'No profile was handed in for your e-mail address. Create one.':
    'آپ کے ای میل پتے کے لیے کوئی پروفائل جمع نہیں ہوا۔ نیا بنائیے۔',
  'No seat is free: each is with somebody who is selected or further. Ask for more seats, or end one of those first.':
    'کوئی نشست خالی نہیں: ہر نشست پر کوئی منتخب ہو چکا یا اس سے آگے ہے۔ مزید نشستیں مانگیے، یا پہلے ان میں سے کوئی معاملہ ختم کیجیے۔',
  'No time is confirmed yet.': 'ابھی کوئی وقت طے نہیں ہوا۔',
  'Only an owner of the employer may do this.': 'یہ صرف کمپنی کا مالک رکن کر سکتا ہے۔',
  'Only ministry staff may do this.': 'یہ صرف وزارت کا عملہ کر سکتا ہے۔',
  'Profiles are shown to members of verified employers. Yours is not verified now.':
    'پروفائل صرف تصدیق شدہ آجروں کے ارکان کو دکھائے جاتے ہیں۔ آپ کی کمپنی اس وقت تصدیق شدہ نہیں۔',
  'Say which profile.': 'بتائیے کون سا پروفائل۔',
  'Send the header If-Match with the ETag of your profile.': 'پروفائل دوبارہ کھول کر کوشش کیجیے۔',
  'Shortlists are shown to members of verified employers. Yours is not verified now.':
    'امیدواروں کی فہرست صرف تصدیق شدہ آجروں کو دکھائی جاتی ہے۔ آپ کی کمپنی اس وقت تصدیق شدہ نہیں۔',
  'Somebody changed the demand since you read it. Read it again and repeat your change.':
    'آپ کے دیکھنے کے بعد کسی نے یہ آسامی بدل دی۔ دوبارہ کھولیے اور اپنی تبدیلی پھر کیجیے۔',
  'Somebody else has to confirm it: you asked for it.':
    'اس کی توثیق کسی اور کو کرنی ہے: درخواست آپ ہی کی تھی۔',
  'Somebody with this e-mail address is a member already.': 'اس ای میل پتے والا شخص پہلے ہی رکن ہے۔',
  'Something happened to this match since you read it. Read it again and decide then.':
    'آپ کے دیکھنے کے بعد اس معاملے میں کچھ بدل گیا۔ دوبارہ دیکھ کر فیصلہ کیجیے۔',
  'The day is not one.': 'یہ تاریخ درست نہیں۔',
  'The deadline lies after the start date.': 'درخواست کی آخری تاریخ، شروع ہونے کی تاریخ کے بعد ہے۔',
  'The deadline of this demand has passed.': 'اس آسامی کی آخری تاریخ گزر چکی ہے۔',
  'The demand cannot be published as it is; what is missing or past is named below.':
    'یہ آسامی اس حالت میں شائع نہیں ہو سکتی؛ جو کمی ہے یا جو تاریخ گزر چکی وہ نیچے درج ہے۔',
  'The demand does not wait for a liaison, so it cannot be given back.':
    'یہ آسامی رابطہ افسر کی منتظر نہیں، اس لیے واپس نہیں کی جا سکتی۔',
  'The demand has mistakes; each is named below.': 'آسامی میں غلطیاں ہیں؛ ہر ایک نیچے درج ہے۔',
  'The demand has no version {version}.': 'اس آسامی کا نسخہ {version} موجود نہیں۔',
  'The demand is closed, so nothing new can start.':
    'یہ آسامی بند ہو چکی ہے، اس لیے کوئی نیا معاملہ شروع نہیں ہو سکتا۔',
  'The demand is submitted already and waits for a liaison.':
    'یہ آسامی پہلے ہی جمع ہو چکی اور رابطہ افسر کی منتظر ہے۔',
  'The demand is {state}; this can only be done while it is {states}.':
    'آسامی کی موجودہ حالت میں یہ نہیں ہو سکتا ({state})۔ یہ تب ہو سکتا ہے جب حالت ہو: {states}',
  'The e-mail address or the password is wrong.': 'ای میل پتا یا پاس ورڈ درست نہیں۔',
  'The employer is not verified now, so nothing new can start.':
    'آجر اس وقت تصدیق شدہ نہیں، اس لیے کوئی نیا معاملہ شروع نہیں ہو سکتا۔',
  'The employer is not verified now. The ministry’s liaison tells you how it goes on.':
    'آجر اس وقت تصدیق شدہ نہیں۔ آگے کیا ہوگا، وزارت کا رابطہ افسر آپ کو بتائے گا۔',
  'The employer is not verified. Verify the employer first, then publish the demand.':
    'آجر کی تصدیق نہیں ہوئی۔ پہلے آجر کی تصدیق کیجیے، پھر آسامی شائع کیجیے۔',
  'The employer is suspended already.': 'آجر پہلے ہی معطل ہے۔',
  'The employer is verified already.': 'آجر کی تصدیق پہلے ہی ہو چکی ہے۔',
  'The employer was changed since you read it. Read it again and repeat your change.':
    'آپ کے دیکھنے کے بعد کمپنی کی معلومات بدل گئیں۔ دوبارہ کھولیے اور اپنی تبدیلی پھر کیجیے۔',
  'The interview is cancelled already.': 'انٹرویو پہلے ہی منسوخ ہو چکا ہے۔',
  'The interview was confirmed or cancelled already.': 'انٹرویو پہلے ہی طے یا منسوخ ہو چکا ہے۔',
  'The last day for an answer is not a day to come.': 'جواب کی آخری تاریخ آنے والا دن ہونی چاہیے۔',
  'The line id "{id}" is used twice.': 'شرط کا نمبر "{id}" دو بار آیا ہے۔',
  'The lowest pay is above the highest.': 'کم از کم تنخواہ زیادہ سے زیادہ تنخواہ سے اوپر ہے۔',
  'The passkey did not answer as it must. Try again, or use a code.':
    'پاس کی کی تصدیق نہ ہو سکی۔ دوبارہ کوشش کیجیے، یا کوڈ استعمال کیجیے۔',
  'The person has erased everything; nothing can be written about them.':
    'اس شخص نے سب کچھ مٹا دیا ہے؛ ان کے بارے میں کچھ نہیں لکھا جا سکتا۔',
  'Erase your profile first; then the account can be closed.':
    'پہلے اپنا پروفائل مٹائیے؛ پھر اکاؤنٹ بند ہو سکتا ہے۔',
  'The present password is wrong.': 'موجودہ پاس ورڈ درست نہیں۔',
  'The profile was changed since you read it. Read it again and repeat your change.':
    'آپ کے دیکھنے کے بعد پروفائل بدل گیا۔ دوبارہ کھولیے اور اپنی تبدیلی پھر کیجیے۔',
  'The reason is not one of the codes.': 'وجہ فہرست میں سے چنیے۔',
  'The step cannot be recorded like this.': 'یہ مرحلہ اس طرح درج نہیں ہو سکتا۔',
  'The steps come one after the other: "{step}" is not done yet.':
    'مرحلے ایک کے بعد ایک آتے ہیں: "{step}" ابھی مکمل نہیں ہوا۔',
  'The words end before they start.': 'الفاظ کا اختتام ان کے آغاز سے پہلے ہے۔',
  'There is no such comment, or it is not yours.': 'ایسا کوئی تبصرہ نہیں، یا وہ آپ کا نہیں۔',
  'There is no such deleted draft, or it is not yours.': 'ایسا کوئی حذف شدہ مسودہ نہیں، یا وہ آپ کا نہیں۔',
  'Only a draft that was never submitted can be deleted. Close the demand instead.':
    'صرف وہی مسودہ حذف ہو سکتا ہے جو کبھی جمع نہیں کرایا گیا۔ اس کی بجائے آسامی بند کیجیے۔',
  'There is no such demand, or it is not open.': 'ایسی کوئی آسامی نہیں، یا وہ کھلی نہیں۔',
  'There is no such demand, or it is not yours.': 'ایسی کوئی آسامی نہیں، یا وہ آپ کی نہیں۔',
  'There is no such queue.': 'ایسی کوئی قطار نہیں۔',
  'There is no such demand.': 'ایسی کوئی آسامی نہیں۔',
  'There is no such employer, or it is not verified.': 'ایسا کوئی آجر نہیں، یا وہ تصدیق شدہ نہیں۔',
  'There is no such employer, or it is not yours.': 'ایسا کوئی آجر نہیں، یا وہ آپ کا نہیں۔',
  'There is no such import, or it is not yours.': 'ایسی کوئی درآمد نہیں، یا وہ آپ کی نہیں۔',
  'There is no such match, or it is not yours.': 'ایسا کوئی معاملہ نہیں، یا وہ آپ کا نہیں۔',
  'There is no such match.': 'ایسا کوئی معاملہ نہیں۔',
  'There is no such profile, or you may not see it.': 'ایسا کوئی پروفائل نہیں، یا آپ اسے نہیں دیکھ سکتے۔',
  'There is no {kind} "{id}" in the vocabulary.': '"{id}" ({kind}) ہماری فہرست میں نہیں۔',
  'There is nothing to publish: the demand was not submitted since its last change.':
    'شائع کرنے کو کچھ نہیں: آخری تبدیلی کے بعد آسامی جمع نہیں کرائی گئی۔',
  'This account does not exist any more.': 'یہ اکاؤنٹ اب موجود نہیں۔',
  'This account is disabled. Write to the service to have it opened again.':
    'یہ اکاؤنٹ بند ہے۔ دوبارہ کھلوانے کے لیے سروس کو لکھیے۔',
  'This account is no member of the employer.': 'یہ اکاؤنٹ کمپنی کا رکن نہیں۔',
  'This cannot be done now. It is possible once the ministry has referred the person, and before the contract is signed.':
    'یہ ابھی نہیں ہو سکتا۔ یہ وزارت کی سفارش کے بعد اور معاہدے پر دستخط سے پہلے ممکن ہے۔',
  'This code is not the one the app shows now.': 'یہ وہ کوڈ نہیں جو ایپ اس وقت دکھا رہی ہے۔',
  'This code is not valid, was used, or has run out. Ask for a new one.':
    'یہ کوڈ درست نہیں، استعمال ہو چکا ہے، یا اس کی مدت گزر گئی ہے۔ نیا منگوائیے۔',
  'This does not wait for a decision any more.': 'یہ معاملہ اب فیصلے کا منتظر نہیں۔',
  'This e-mail address has an account already.': 'اس ای میل پتے کا اکاؤنٹ پہلے سے موجود ہے۔',
  'This employer is suspended. Ask the ministry’s liaison what is needed.':
    'یہ آجر معطل ہے۔ کیا درکار ہے، وزارت کے رابطہ افسر سے پوچھیے۔',
  'This goes against the ranking. Give a reason, and another liaison has to confirm it.':
    'یہ درجہ بندی کے خلاف ہے۔ وجہ چنیے؛ ایک اور افسر کو اس کی تصدیق کرنی ہوگی۔',
  'The assessment says not eligible. Choose why this person is referred all the same.':
    'جائزے کے مطابق یہ اہل نہیں۔ چنیے کہ پھر بھی کیوں بھیجا جا رہا ہے۔',
  'Somebody who is ranked better has agreed too and waits for a decision. Choose why this person is referred first.':
    'بہتر درجے کا ایک اور امیدوار بھی متفق ہے اور فیصلے کا منتظر ہے۔ چنیے کہ انہیں پہلے کیوں بھیجا جا رہا ہے۔',
  'This import was accepted or discarded before.': 'یہ درآمد پہلے ہی قبول یا رد ہو چکی ہے۔',
  'This invitation is not known, was used, has run out, or was sent to another e-mail address. Ask for a new one.':
    'یہ دعوت معلوم نہیں، استعمال ہو چکی، اس کی مدت گزر گئی، یا کسی اور ای میل پتے پر بھیجی گئی تھی۔ نئی منگوائیے۔',
  'This is not your profile.': 'یہ آپ کا پروفائل نہیں۔',
  'This is the last owner. Make somebody else an owner first.':
    'یہ آخری مالک رکن ہے۔ پہلے کسی اور کو مالک رکن بنائیے۔',
  'This match has ended, so there is nothing to talk about.':
    'یہ معاملہ ختم ہو چکا، اس لیے انٹرویو نہیں ہو سکتا۔',
  'This refresh token is not valid, or no longer. Sign in again.':
    'سیشن کی مدت ختم ہو گئی۔ دوبارہ سائن اِن کیجیے۔',
  'This sheet is for employers.': 'یہ ورق آجروں کے لیے ہے۔',
  'This step is the ministry’s to record.': 'یہ مرحلہ وزارت درج کرتی ہے۔',
  'Times are proposed already. Cancel those before you propose others.':
    'اوقات پہلے ہی تجویز ہو چکے۔ دوسرے تجویز کرنے سے پہلے انہیں منسوخ کیجیے۔',
  'You have a profile already.': 'آپ کا پروفائل پہلے سے موجود ہے۔',
  'You have a profile already. Change that one.': 'آپ کا پروفائل پہلے سے موجود ہے۔ اسی کو بدلیے۔',
  'You have no agreement with this employer.': 'اس آجر کے ساتھ آپ کی کوئی رضامندی درج نہیں۔',
  'You have no profile yet, so say who you are.': 'ابھی آپ کا پروفائل نہیں، اس لیے اپنا نام بتائیے۔',
  'You have no profile yet. Create it first.': 'ابھی آپ کا پروفائل نہیں۔ پہلے بنائیے۔',
  'You have no such second factor.': 'آپ کا ایسا کوئی ذریعہ درج نہیں۔',
  'You have no such session, or it has ended already.': 'آپ کا ایسا کوئی سیشن نہیں، یا وہ ختم ہو چکا ہے۔',
  'Your profile is {visibility}. Make it searchable again before you answer demands.':
    'آپ کا پروفائل تلاش میں شامل نہیں ({visibility})۔ آسامیوں کا جواب دینے سے پہلے اسے دوبارہ شامل کیجیے۔',
  'is needed: they are kept for nothing else': 'درکار ہے: یہ کسی اور مقصد کے لیے نہیں رکھے جاتے',
  'belongs to another profile': 'کسی اور پروفائل کا ہے',
  'belongs to the registration only': 'صرف رجسٹریشن کے مرحلے میں لکھا جاتا ہے',
  'is after the next step, which was done on {after}': 'اگلے مرحلے کے بعد ہے، جو {after} کو ہوا',
  'is before the step it follows, which was done on {before}': 'پچھلے مرحلے سے پہلے ہے، جو {before} کو ہوا',
  'is empty': 'خالی ہے',
  'is no CNIC: it begins with a digit from 1 to 8':
    'شناختی کارڈ نمبر نہیں: یہ 1 سے 8 تک کسی ہندسے سے شروع ہوتا ہے',
  'is no address that begins with https:// or http://': 'پتا https:// یا http:// سے شروع ہونا چاہیے',
  'is no telephone number that can be dialled; write it like +92 300 1234567 or 0300 1234567':
    'یہ فون نمبر نہیں ملتا؛ یوں لکھیے: \u2066+92 300 1234567\u2069 یا \u20660300 1234567\u2069',
  'is not a day of the calendar': 'یہ تاریخ کیلنڈر میں نہیں',
  'is not one of the proposed times, or has passed': 'تجویز کردہ اوقات میں سے نہیں، یا گزر چکا ہے',
  'is required': 'یہ ضروری ہے',
  'is required before there is a profile': 'پروفائل بننے سے پہلے یہ ضروری ہے',
  'is required: the number of the registration': 'رجسٹریشن نمبر ضروری ہے',
  'makes an age under {youngest} or over {oldest}':
    'اس سے عمر {youngest} سال سے کم یا {oldest} سال سے زیادہ بنتی ہے',
  'must all be later than now': 'سب وقت ابھی کے بعد کے ہونے چاہییں',
  'must be a day of the calendar, today or earlier': 'آج یا اس سے پہلے کی درست تاریخ لکھیے',
  'must be a day of the calendar, today or later': 'آج یا اس کے بعد کی درست تاریخ لکھیے',
  'must be one of {known}': 'فہرست میں سے چنیے ({known})',
  'must be the newest code that was sent, used once and in time':
    'تازہ ترین کوڈ لکھیے، وقت کے اندر اور صرف ایک بار',
  'must be your present password': 'اپنا موجودہ پاس ورڈ لکھیے',
  'needs Latin letters, as in the passport; the own script goes into nativeName':
    'پاسپورٹ کی طرح لاطینی حروف میں لکھیے؛ اپنے رسم الخط کا نام الگ خانے میں لکھا جاتا ہے',
  'unknown country "{country}"; write it as two letters of ISO 3166, such as JP':
    'ملک "{country}" معلوم نہیں۔ فہرست میں سے چنیے',
  'unknown province "{province}"{more}': 'صوبہ "{province}" معلوم نہیں{more}',
  '{date} is not a day of the calendar.': '{date} کیلنڈر کی تاریخ نہیں۔',
  '{open} imported CVs wait for your decision, which is the most there can be. Accept or discard one of them first.':
    '{open} درآمد شدہ سی وی آپ کے فیصلے کے منتظر ہیں، جو زیادہ سے زیادہ حد ہے۔ پہلے کسی ایک کو قبول یا رد کیجیے۔',
  '"{id}" is a test of "{language}", not of "{other}".':
    '"{id}" زبان "{language}" کا امتحان ہے، "{other}" کا نہیں۔',
  'At most {most} searches can be kept. Delete one first.':
    'زیادہ سے زیادہ {most} تلاشیں محفوظ ہو سکتی ہیں۔ پہلے ایک مٹائیے۔',
  'Make a profile that is searchable first: demands are compared with it.':
    'پہلے ایسا پروفائل بنائیے جو تلاش میں آ سکے: آسامیوں کا مقابلہ اسی سے ہوتا ہے۔',
  'Only people for an open demand of a verified employer can be watched.':
    'نئے افراد کی اطلاع صرف تصدیق شدہ آجر کی کھلی آسامی کے لیے مل سکتی ہے۔',
  'Searches are kept by employers, for a demand, and by candidates.':
    'تلاش محفوظ کرنا آجروں کے لیے ہے، کسی آسامی کے ساتھ، اور امیدواروں کے لیے۔',
  'The link is not complete or has run out.': 'لنک نامکمل ہے یا اس کی مدت ختم ہو چکی ہے۔',
  'There is no such notification, or what it was about no longer concerns you.':
    'ایسی کوئی اطلاع نہیں، یا اس کا تعلق اب آپ سے نہیں رہا۔',
  'There is no such search, or it is not yours.': 'ایسی کوئی تلاش نہیں، یا وہ آپ کی نہیں۔',
  'This cannot be chosen.': 'یہ نہیں چنا جا سکتا۔',
  'is not a topic of yours, or not a way for it': 'یہ آپ کے چننے کی چیز نہیں، یا اس کا یہ طریقہ نہیں',
  'A proof is a PDF file, or a picture as PNG or JPEG. This is neither.':
    'ثبوت پی ڈی ایف فائل ہو، یا پی این جی یا جے پی ای جی تصویر۔ یہ دونوں میں سے کوئی نہیں۔',
  'Only ministry staff decide on proofs.': 'ثبوتوں پر فیصلہ صرف وزارت کا عملہ کرتا ہے۔',
  'Send the proof as a file in multipart/form-data.': 'ثبوت کی فائل چن کر بھیجیے۔',
  'The day until when it counts lies ahead.': 'میعاد کی تاریخ آئندہ کی ہونی چاہیے۔',
  'The file is larger than 5 MB.': 'فائل 5 ایم بی سے بڑی ہے۔',
  'The form lacks what its button sends.': 'فارم نامکمل آیا۔ صفحہ دوبارہ کھول کر کوشش کیجیے۔',
  'The note holds characters that are no text.': 'نوٹ میں ایسے نشان ہیں جو متن نہیں۔',
  'The person has changed what this was handed in for. There is nothing to verify.':
    'اس شخص نے وہ اندراج بدل دیا ہے جس کے لیے یہ جمع ہوا تھا۔ تصدیق کے لیے کچھ باقی نہیں۔',
  'There are no such names.': 'ایسے کوئی نام نہیں۔',
  'There is no such proof, or you may not see it.': 'ایسا کوئی ثبوت نہیں، یا آپ اسے نہیں دیکھ سکتے۔',
  'This entry is verified already. Remove its file first to hand in another.':
    'اس اندراج کی تصدیق ہو چکی ہے۔ دوسری فائل دینے کے لیے پہلے موجودہ فائل ہٹائیے۔',
  'This invitation is not open any more.': 'یہ دعوت اب کھلی نہیں۔',
  'This proof was decided on already.': 'اس ثبوت پر فیصلہ ہو چکا ہے۔',
  'A report is forwarded to somebody: name them in the note.': 'نوٹ میں لکھیے کہ رپورٹ کسے بھیجی گئی۔',
  'Only an employer can be warned or suspended.': 'صرف کسی آجر کو خبردار یا معطل کیا جا سکتا ہے۔',
  'Say first which employer it concerns.': 'پہلے بتائیے کہ یہ کس آجر کے بارے میں ہے۔',
  'Say what happened.': 'لکھیے کہ کیا ہوا۔',
  'The report cannot be taken as it is.': 'رپورٹ اس صورت میں قبول نہیں ہو سکتی۔',
  'The report was changed since you read it. Read it again and repeat your change.':
    'آپ کے پڑھنے کے بعد رپورٹ بدل گئی ہے۔ دوبارہ پڑھ کر اپنی تبدیلی کیجیے۔',
  'There is no such report.': 'ایسی کوئی رپورٹ نہیں۔',
  'This report is closed. Reopen it before you change it.':
    'یہ رپورٹ بند ہے۔ بدلنے سے پہلے اسے دوبارہ کھولیے۔',
  'This report is open already.': 'یہ رپورٹ پہلے ہی کھلی ہے۔',
  'This report was decided on already.': 'اس رپورٹ پر فیصلہ ہو چکا ہے۔',
  'Write to which authority it went, and how.': 'لکھیے کہ کس ادارے کو اور کیسے بھیجی گئی۔',
  'You have no such entry, or it was changed. Load the list again.':
    'ایسا کوئی اندراج نہیں، یا وہ بدل گیا ہے۔ فہرست دوبارہ کھولیے۔',
  'You have {files} files already. Remove one that is not needed.':
    'آپ کی {files} فائلیں پہلے سے ہیں۔ جس کی ضرورت نہیں اسے ہٹائیے۔',
  'holds characters that are no text': 'ایسے نشان ہیں جو متن نہیں',
  'must lie in the future': 'آئندہ کی تاریخ ہونی چاہیے',
  'Only ministry staff decide whether two profiles are one.':
    'صرف وزارت کا عملہ فیصلہ کرتا ہے کہ دو پروفائل ایک ہیں یا نہیں۔',
  'There is no such pair of profiles, or one of them was erased.':
    'ایسے کوئی دو پروفائل نہیں، یا ان میں سے ایک مٹایا جا چکا ہے۔',
  'This pair was decided on already.': 'ان دونوں کا فیصلہ پہلے ہی ہو چکا ہے۔',
  'One of the two was joined with another profile meanwhile. Look for the pair in the queue again.':
    'اس دوران ان میں سے ایک کسی اور پروفائل میں ملا دیا گیا۔ انہیں فہرست میں دوبارہ دیکھیے۔',
  'This pair is not said to be two people, so there is nothing to take back.':
    'انہیں دو الگ افراد نہیں کہا گیا، اس لیے واپس لینے کو کچھ نہیں۔',
  'One of the profiles was changed since you looked at them. Look again and decide then.':
    'آپ کے دیکھنے کے بعد ان میں سے ایک پروفائل بدل گیا ہے۔ دوبارہ دیکھ کر فیصلہ کیجیے۔',
  'Both profiles have an account of their own. Ask the person to erase the profile in one of them; only they can.':
    'دونوں پروفائلوں کے اپنے اکاؤنٹ ہیں۔ اس شخص سے کہیے کہ ایک اکاؤنٹ میں پروفائل مٹا دے؛ یہ صرف وہی کر سکتا ہے۔',
  'An employer has selected both for the same demand. One of these two matches has to be cancelled first.':
    'ایک آجر نے ایک ہی آسامی کے لیے دونوں کو چنا ہے۔ پہلے ان میں سے ایک جوڑ منسوخ کرنا ہو گا۔',
  'Together they have more than {most} entries of one kind. Leave some of them out, or take that section from one of them.':
    'دونوں کو ملا کر ایک قسم کے {most} سے زیادہ اندراج ہو جاتے ہیں۔ کچھ اندراج چھوڑ دیجیے، یا وہ حصہ صرف ایک سے لیجیے۔',
  'has room for {most} entries': 'اس میں {most} اندراج آ سکتے ہیں',
  'These profiles are not joined now.': 'یہ پروفائل اس وقت ملے ہوئے نہیں ہیں۔',
  'A join can be undone for {days} days, and they are over.':
    'ملانا {days} دن کے اندر واپس لیا جا سکتا ہے، اور وہ گزر چکے ہیں۔',
  'The kept profile was joined with another one later. Undo that first, then this.':
    'رکھا گیا پروفائل بعد میں کسی اور کے ساتھ ملایا گیا۔ پہلے اسے واپس لیجیے، پھر اسے۔',
  'The CNIC of the profile that was joined belongs to another one by now. Settle that first.':
    'جو پروفائل ملایا گیا تھا اس کا شناختی کارڈ نمبر اب کسی اور پروفائل کا ہے۔ پہلے اسے طے کیجیے۔',
}
