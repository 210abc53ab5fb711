import type { en } from './en.ts'

export const ur: Record<keyof typeof en, string> = {
  'said.asked': '{company} «{title}» کے لیے آپ سے ملنا چاہتا ہے۔ رضامندی دیجیے یا انکار کیجیے۔',
  'said.introduced': '«{title}» کے لیے {company} سے آپ کا تعارف کرا دیا گیا ہے۔',
  'said.selected': '{company} نے آپ کو «{title}» کے لیے منتخب کیا ہے اور پیشکش تیار کر رہا ہے۔',
  'said.offer-made': '{company} کی طرف سے «{title}» کی پیشکش آئی ہے۔ اسے قبول یا رد کیجیے۔',
  'said.cancelled': '{company} کے ساتھ «{title}» کے لیے جو طے ہوا تھا، وہ اب نہیں ہوگا۔',
  'said.times-proposed': '«{title}» کے انٹرویو کے لیے اوقات تجویز ہوئے ہیں۔ ایک چن لیجیے۔',
  'said.talk-set': '«{title}» کا انٹرویو طے ہو گیا: {time}۔',
  'said.talk-cancelled': '«{title}» کا انٹرویو منسوخ ہو گیا ہے۔',
  'said.step-done': '«{title}» کی طرف آپ کا ایک مرحلہ مکمل ہوا: {step}۔',
  'said.ended': '{company} میں «{title}» کا معاملہ آپ کے لیے آگے نہیں بڑھ رہا۔ دوسری موزوں ملازمتیں دیکھیے۔',
  'said.demand-changed': '{company} نے «{title}» میں تبدیلی کی ہے۔ دیکھیے کہ کیا آپ اب بھی رضامند ہیں۔',
  'said.demand-closed':
    '{company} نے «{title}» بند کر دی ہے، اس لیے یہ معاملہ آپ کے لیے آگے نہیں بڑھے گا۔ دوسری موزوں ملازمتیں دیکھیے۔',
  'said.roles-found':
    '{count, plural, one {# نئی ملازمت آپ کے لیے موزوں ہے: {company} میں «{title}»۔} other {# نئی ملازمتیں آپ کے لیے موزوں ہیں، جن میں {company} کی «{title}» بھی ہے۔}}',
  'said.proof-verified': 'وزارت نے آپ کے ایک ثبوت کی تصدیق کر دی ہے۔ آجروں کو یہ تصدیق شدہ نظر آئے گا۔',
  'said.proof-refused': 'وزارت آپ کے ایک ثبوت کی تصدیق نہ کر سکی۔ وجہ آپ کے پروفائل میں درج ہے۔',
  'said.proof-lapsed': 'آپ کے ایک ثبوت کی مدت ختم ہو گئی ہے۔ نیا شامل کیجیے۔',
  'said.profiles-joined':
    'وزارت کو آپ کے دو پروفائل ملے اور انہیں ایک کر دیا گیا ہے۔ دیکھ لیجیے کہ سب کچھ درست ہے؛ اگر دوسرا پروفائل آپ کا نہیں تھا تو 30 دن کے اندر وزارت کو لکھیے۔',
  'said.profiles-parted':
    'وزارت نے جو دو پروفائل ایک کیے تھے، انہیں دوبارہ الگ کر دیا ہے۔ اپنا پروفائل دیکھ لیجیے۔',
  'said.referred': 'وزارت نے «{title}» کے لیے ایک امیدوار آپ کو تجویز کیا ہے۔',
  'said.person-interested': 'ایک امیدوار «{title}» میں دلچسپی رکھتا ہے۔',
  'said.person-agreed': 'ایک امیدوار «{title}» کے لیے تعارف پر رضامند ہے۔ اب وزارت دیکھ رہی ہے۔',
  'said.person-left': '«{title}» کے ایک امیدوار نے انکار کیا یا دستبردار ہو گیا۔',
  'said.not-referred': 'وزارت «{title}» کے لیے ایک امیدوار کو تجویز نہیں کرتی۔ وجہ فہرست میں درج ہے۔',
  'said.offer-accepted': 'ایک امیدوار نے «{title}» کے لیے آپ کی پیشکش قبول کر لی ہے۔ اب معاہدہ ہوگا۔',
  'said.offer-refused': 'ایک امیدوار نے «{title}» کے لیے آپ کی پیشکش رد کر دی ہے۔ نشست پھر خالی ہے۔',
  'said.referral-cancelled': '«{title}» کے ایک امیدوار کے ساتھ جو طے ہوا تھا، وہ منسوخ ہو گیا ہے۔',
  'said.ministry-proposed-times': 'وزارت نے ایک امیدوار کو «{title}» کے انٹرویو کے اوقات تجویز کیے ہیں۔',
  'said.other-times': '«{title}» کے انٹرویو کے لیے امیدوار نے دوسرے اوقات تجویز کیے ہیں۔ ایک چن لیجیے۔',
  'said.interview-set': '«{title}» کا انٹرویو طے ہو گیا: {time}۔',
  'said.interview-cancelled': '«{title}» کا ایک انٹرویو منسوخ ہو گیا ہے۔',
  'said.step-recorded': '«{title}» کے ایک امیدوار کا ایک مرحلہ مکمل ہوا: {step}۔',
  'said.demand-published': 'آپ کی ملازمت «{title}» شائع ہو گئی ہے۔ درجہ وار امیدوار دیکھے جا سکتے ہیں۔',
  'said.demand-returned': 'وزارت نے آپ کی ملازمت «{title}» واپس بھیجی ہے۔ تبدیلی کر کے دوبارہ جمع کرائیے۔',
  'said.seats-released':
    '{count, plural, one {«{title}» کی # غیر استعمال شدہ نشست چھوڑ دی گئی ہے۔} other {«{title}» کی # غیر استعمال شدہ نشستیں چھوڑ دی گئی ہیں۔}}',
  'said.company-verified': '{company} کی تصدیق ہو گئی ہے۔ اب آپ امیدوار دیکھ سکتے ہیں۔',
  'said.company-suspended':
    '{company} معطل ہے۔ جب تک ایسا ہے، آپ کو امیدوار اور کسی کو آپ کی ملازمتیں نظر نہیں آئیں گی۔',
  'said.member-joined': '{company} میں یہاں ایک ساتھی شامل ہوا ہے۔',
  'said.company-warned':
    'وزارت {company} کو خبردار کرتی ہے: امیدواروں سے رقم، پاسپورٹ یا بینک کی معلومات مانگنے، یا شائع شدہ کام کے علاوہ کسی اور کام کا وعدہ کرنے کی کسی کو اجازت نہیں۔ ایسا پھر ہوا تو ادارہ معطل ہو سکتا ہے۔',
  'said.report-genuine': 'آپ کی رپورٹ {reference} کا جواب: رابطہ اصلی تھا۔',
  'said.report-impostor':
    'آپ کی رپورٹ {reference} کا جواب: رابطہ اصلی نہیں تھا۔ نہ رقم دیجیے نہ دستاویز بھیجیے۔',
  'said.report-warned':
    'آپ کی رپورٹ {reference} کا جواب: آجر کو خبردار کر دیا گیا ہے۔ اسے نہیں معلوم کہ رپورٹ کس نے کی۔',
  'said.report-suspended': 'آپ کی رپورٹ {reference} کا جواب: آجر معطل ہے۔ اسے نہیں معلوم کہ رپورٹ کس نے کی۔',
  'said.report-forwarded': 'آپ کی رپورٹ {reference} کا جواب: معاملہ متعلقہ ادارے کو بھیج دیا گیا ہے۔',
  'said.report-nothing-found':
    'آپ کی رپورٹ {reference} کا جواب: ہمیں اس کا کوئی ثبوت نہیں ملا۔ پھر بھی نہ رقم دیجیے نہ دستاویز بھیجیے۔',
  'said.report-reopened': 'آپ کی رپورٹ {reference} دوبارہ دیکھی جا رہی ہے۔',
  'said.people-found':
    '{count, plural, one {«{title}» کے لیے # نیا امیدوار موزوں ہے۔} other {«{title}» کے لیے # نئے امیدوار موزوں ہیں۔}}',
  'said.override-waits': '«{title}» کے لیے درجہ بندی کے خلاف ایک تجویز دوسرے افسر کی منتظر ہے۔',
  'said.untitled': 'بغیر عنوان کی ملازمت',

  'topic.asked': 'کوئی آجر مجھ سے ملنا چاہتا ہے',
  'topic.progress': 'میرا تعارف یا انتخاب',
  'topic.offer': 'پیشکشیں اور ان کے جواب',
  'topic.interview': 'انٹرویو',
  'topic.steps': 'روانگی تک کے مراحل',
  'topic.ended': 'جو معاملہ آگے نہیں بڑھ رہا',
  'topic.evidence': 'میرے ثبوتوں کی جانچ',
  'topic.profile': 'میرے دو پروفائلوں کا ایک ہونا',
  'topic.referred': 'ہمیں امیدوار تجویز ہوا',
  'topic.answers': 'امیدواروں اور وزارت کے جواب',
  'topic.demands': 'ملازمت کا شائع ہونا، بدلنا یا بند ہونا',
  'topic.company': 'ہمارے ادارے کی تصدیق، تنبیہ یا معطلی',
  'topic.reports': 'میری رپورٹوں کے جواب',
  'topic.override': 'دوسرے افسر کی منتظر تجاویز',
  'topic.queue': 'میز پر کیا باقی ہے',
  'topic.alerts': 'محفوظ تلاش کی اطلاعات',

  'list.title': 'اطلاعات',
  'list.lead':
    '{unread, plural, =0 {آپ سب پڑھ چکے ہیں۔} one {# اطلاع ابھی نہیں پڑھی گئی۔} other {# اطلاعات ابھی نہیں پڑھی گئیں۔}}',
  'list.new': 'نئی',
  'list.read': 'پڑھ لی',
  'list.read-all': 'سب پڑھ لی ہیں',
  'list.preferences': 'آپ کو کیسے بتایا جائے',
  'list.alerts': 'آپ کی محفوظ تلاشیں',
  'list.empty-candidate':
    'ابھی کچھ نہیں ہوا۔ جیسے ہی کوئی آجر آپ کے بارے میں پوچھے گا، یہاں بتایا جائے گا۔ تب تک موزوں ملازمتیں دیکھیے۔',
  'list.to-roles': 'موزوں ملازمتیں',
  'list.empty-employer':
    'ابھی کچھ نہیں ہوا۔ جب کوئی ملازمت شائع ہوگی یا کوئی امیدوار تجویز ہوگا، یہاں بتایا جائے گا۔',
  'list.to-demands': 'ہماری ملازمتیں',
  'list.empty-staff': 'اس وقت صرف آپ سے متعلق کچھ نہیں۔ جو سب کا منتظر ہے وہ میز پر ہے۔',
  'list.to-desk': 'میز پر جائیے',

  'preferences.title': 'آپ کو کیسے بتایا جائے',
  'preferences.lead': 'آپ جو بھی چنیں، سب کچھ آپ کی اطلاعات میں بھی موجود رہتا ہے۔',
  'preferences.digest-weekly': 'ہفتہ وار ای میل پیر کو صبح 8 بجے آتی ہے، اور صرف تب جب کچھ بتانے کو ہو۔',
  'preferences.digest-daily':
    'روزانہ ای میل کام کے دنوں میں صبح 8 بجے آتی ہے، اور صرف تب جب کچھ بتانے کو ہو۔',
  'preferences.security': 'پاس ورڈ اور سائن اِن کے بارے میں ای میل ہمیشہ آتی ہے۔',
  'way.mail': 'فوراً ای میل',
  'way.weekly': 'ہفتہ وار ای میل',
  'way.daily': 'روزانہ ای میل',
  'way.portal': 'صرف یہاں',

  'alerts.title': 'آپ کی محفوظ تلاشیں',
  'alerts.lead': 'آپ کو صرف نئی چیز بتائی جاتی ہے، اور کوئی بات دو بار نہیں۔',
  'alerts.people': '«{title}» کے لیے موزوں افراد',
  'alerts.people-filtered': '«{title}» کے لیے موزوں افراد، چھانٹی کے ساتھ',
  'alerts.demands': 'وہ ملازمتیں جن کی ہر لازمی شرط آپ پوری کرتے ہیں',
  'alerts.since': '{date} سے',
  'alerts.looked': 'آخری بار دیکھا: {age}',
  'alerts.found': '{count, plural, =0 {ابھی تک کچھ نیا نہیں۔} one {اب تک # ملا۔} other {اب تک # ملے۔}}',
  'alerts.newest': 'سب سے نئے',
  'alerts.open': 'فہرست کھولیے',
  'alerts.paused': 'رکی ہوئی',
  'alerts.pause': 'روکیے',
  'alerts.resume': 'جاری کیجیے',
  'alerts.delete': 'مٹائیے',
  'alerts.way': 'آپ کو کیسے بتایا جائے، <link>یہاں چنیے</link>۔',
  'alerts.keep-people': '«{title}» کے لیے نئے موزوں افراد کا مجھے بتائیے',
  'alerts.keep-people-filtered': 'صرف وہ جو آپ کی موجودہ چھانٹی پر بھی پورے اتریں۔',
  'alerts.keep-demands': 'نئی موزوں ملازمتوں کا مجھے بتائیے',
  'alerts.keep': 'یہ تلاش محفوظ کیجیے',
  'alerts.empty-employer':
    'آپ کی کوئی محفوظ تلاش نہیں۔ کسی ملازمت کے امیدواروں کی فہرست کھولیے اور ”مجھے نئے امیدواروں کی اطلاع دیجیے“ چنیے۔',
  'alerts.empty-candidate': 'آپ کی کوئی محفوظ تلاش نہیں۔ جب نئی ملازمت آپ کے لیے موزوں ہو، ہم بتا سکتے ہیں۔',
  'alerts.person': 'امیدوار {code}',

  'stop.title': 'اس قسم کی ای میل بند کیجیے',
  'stop.lead': 'آپ ان باتوں کی ای میل بند کر رہے ہیں:',
  'stop.portal': 'سائن اِن کرنے پر یہ آپ کی اطلاعات میں موجود رہیں گی۔',
  'stop.button': 'یہ ای میل بند کیجیے',
  'stop.done': 'بند کر دی گئی۔ اب ان باتوں کی ای میل نہیں آئے گی:',
  'stop.change': 'آپ اسے کسی بھی وقت بدل سکتے ہیں: <link>آپ کو کیسے بتایا جائے</link>',
  'stop.broken':
    'لنک نامکمل ہے یا اس کی مدت ختم ہو چکی ہے۔ سائن اِن کر کے چنیے: <link>آپ کو کیسے بتایا جائے</link>۔',

  'mail.subject-many': '{count, plural, one {ہنر پر # اطلاع} other {ہنر پر # اطلاعات}}',
  'mail.subject-weekly':
    '{count, plural, one {ہنر پر آپ کا ہفتہ: # اطلاع} other {ہنر پر آپ کا ہفتہ: # اطلاعات}}',
  'mail.subject-desk': '{count, plural, one {ہنر کی میز: # کام باقی ہے} other {ہنر کی میز: # کام باقی ہیں}}',
  'mail.why': 'یہ ای میل اس لیے آئی ہے کہ ہنر پر آپ کا اکاؤنٹ ہے۔',
  'mail.preferences': 'چنیے کہ آپ کو کیسے بتایا جائے:',
  'mail.stop': 'اس قسم کی ای میل بند کرنے کے لیے، سائن اِن کیے بغیر:',
  'mail.queue-matches':
    '{count, plural, one {# جوڑ کا جائزہ باقی} other {# جوڑوں کا جائزہ باقی}}، {overdue, plural, =0 {کسی کی مدت نہیں گزری} other {# کی مدت گزر چکی}}',
  'mail.queue-demands':
    '{count, plural, one {# ملازمت کی جانچ باقی} other {# ملازمتوں کی جانچ باقی}}، {overdue, plural, =0 {کسی کی مدت نہیں گزری} other {# کی مدت گزر چکی}}',
  'mail.queue-employers':
    '{count, plural, one {# آجر کی تصدیق باقی} other {# آجروں کی تصدیق باقی}}، {overdue, plural, =0 {کسی کی مدت نہیں گزری} other {# کی مدت گزر چکی}}',
  'mail.queue-evidence':
    '{count, plural, one {# ثبوت کی تصدیق باقی} other {# ثبوتوں کی تصدیق باقی}}، {overdue, plural, =0 {کسی کی مدت نہیں گزری} other {# کی مدت گزر چکی}}',
  'mail.queue-reports':
    '{count, plural, one {# مشکوک رابطے کی رپورٹ باقی} other {# مشکوک رابطوں کی رپورٹیں باقی}}، {overdue, plural, =0 {کسی کی مدت نہیں گزری} other {# کی مدت گزر چکی}}',
  'mail.queue-duplicates':
    '{count, plural, one {# ممکنہ دہرا پروفائل دیکھنا باقی} other {# ممکنہ دہرے پروفائل دیکھنے باقی}}، {overdue, plural, =0 {کسی کی مدت نہیں گزری} other {# کی مدت گزر چکی}}',
}
