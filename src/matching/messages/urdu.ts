import type { MessageKey } from './keys.ts'

export const urdu: Record<MessageKey, string> = {
  'skill.exact': '{skill} جانتے ہیں۔',
  'skill.exact-level': '{skill} کی مہارت سطح {heldLevel} پر ہے۔',
  'skill.exact-years': '{skill} کے استعمال کا تجربہ {heldYears} کا ہے۔',
  'skill.exact-level-years': '{skill} کی مہارت سطح {heldLevel} پر ہے اور استعمال کا تجربہ {heldYears} کا ہے۔',
  'skill.narrower': '{heldSkill} جانتے ہیں، جو {skill} میں شامل ہے۔',
  'skill.broader': 'عمومی طور پر {heldSkill} جانتے ہیں؛ خود {skill} پروفائل میں نہیں ہے۔',
  'skill.related': 'متعلقہ مہارت {heldSkill} جانتے ہیں؛ خود {skill} پروفائل میں نہیں ہے۔',
  'skill.level-short': '{heldSkill} کی مہارت سطح {heldLevel} پر ہے؛ سطح {level} درکار ہے۔',
  'skill.years-short': '{heldSkill} کے استعمال کا تجربہ {heldYears} کا ہے؛ {years} کا تجربہ درکار ہے۔',
  'skill.level-and-years-short':
    '{heldSkill} کی مہارت سطح {heldLevel} پر اور تجربہ {heldYears} کا ہے؛ سطح {level} اور {years} کا تجربہ درکار ہے۔',
  'skill.level-unsaid': '{heldSkill} جانتے ہیں؛ سطح نہیں بتائی گئی، اور سطح {level} درکار ہے۔',
  'skill.years-unsaid': '{heldSkill} جانتے ہیں؛ مدت نہیں بتائی گئی، اور {years} کا تجربہ درکار ہے۔',
  'skill.level-and-years-unsaid':
    '{heldSkill} جانتے ہیں؛ نہ سطح بتائی گئی ہے نہ مدت، اور سطح {level} اور {years} کا تجربہ درکار ہے۔',
  'skill.narrower-level-short':
    '{skill} میں شامل {heldSkill} کی مہارت سطح {heldLevel} پر ہے؛ سطح {level} درکار ہے۔',
  'skill.narrower-years-short':
    '{skill} میں شامل {heldSkill} کے استعمال کا تجربہ {heldYears} کا ہے؛ {years} کا تجربہ درکار ہے۔',
  'skill.narrower-level-and-years-short':
    '{skill} میں شامل {heldSkill} کی مہارت سطح {heldLevel} پر اور تجربہ {heldYears} کا ہے؛ سطح {level} اور {years} کا تجربہ درکار ہے۔',
  'skill.narrower-level-unsaid':
    '{heldSkill} جانتے ہیں، جو {skill} میں شامل ہے؛ سطح نہیں بتائی گئی، اور سطح {level} درکار ہے۔',
  'skill.narrower-years-unsaid':
    '{heldSkill} جانتے ہیں، جو {skill} میں شامل ہے؛ مدت نہیں بتائی گئی، اور {years} کا تجربہ درکار ہے۔',
  'skill.narrower-level-and-years-unsaid':
    '{heldSkill} جانتے ہیں، جو {skill} میں شامل ہے؛ نہ سطح بتائی گئی ہے نہ مدت، اور سطح {level} اور {years} کا تجربہ درکار ہے۔',
  'skill.broader-beside':
    'عمومی طور پر {heldSkill} جانتے ہیں، جس کا وزن یہاں خود {skill} کے بارے میں درج معلومات سے زیادہ ہے۔',
  'skill.related-beside':
    'متعلقہ مہارت {heldSkill} جانتے ہیں، جس کا وزن یہاں خود {skill} کے بارے میں درج معلومات سے زیادہ ہے۔',
  'skill.absent': 'پروفائل میں نہ {skill} ہے نہ اس سے ملتی جلتی کوئی مہارت۔',
  'skill.none-listed': 'پروفائل میں ابھی کوئی مہارت درج نہیں، اس لیے {skill} کے بارے میں کچھ معلوم نہیں۔',

  'field.met': '{field} میں مضبوط ہیں: اس شعبے کی {skillCount}، کام کا تجربہ {heldMonths}۔',
  'field.partly': '{field} میں کچھ تجربہ ہے: اس شعبے کی {skillCount}، کام کا تجربہ {heldMonths}۔',
  'field.absent': 'پروفائل میں {field} کی کوئی مہارت یا کام درج نہیں۔',
  'field.unknown': 'پروفائل میں نہ مہارتیں درج ہیں نہ ملازمتیں، اس لیے {field} کے بارے میں کچھ معلوم نہیں۔',

  'certification.met': '{certification} حاصل ہے، جو {date} کو کارآمد ہے۔',
  'certification.higher':
    '{heldCertification} حاصل ہے، جو {certification} سے اونچے درجے کی ہے اور {date} کو کارآمد ہے۔',
  'certification.lower': '{heldCertification} حاصل ہے، جو {certification} کی طرف ایک قدم ہے۔',
  'certification.expired': '{heldCertification} صرف {heldDate} تک کارآمد ہے؛ {date} کو کارآمد ہونا ضروری ہے۔',
  'certification.expiry-unsaid':
    '{heldCertification} حاصل ہے؛ میعاد معلوم نہیں، اور {date} کو کارآمد ہونا ضروری ہے۔',
  'certification.absent': '{certification} پروفائل کی اسناد میں شامل نہیں۔',
  'certification.none-listed':
    'پروفائل میں کوئی سند درج نہیں، اس لیے {certification} کے بارے میں کچھ معلوم نہیں۔',

  'education.met': 'تعلیم: {heldDegree}۔',
  'education.met-in': 'تعلیم: {heldDegree}، مضمون {heldSubject}۔',
  'education.related-subject':
    'تعلیم: {heldDegree}، مضمون {heldSubject}، جو کمپیوٹنگ ہی کا مضمون ہے؛ {subject} درکار ہے۔',
  'education.other-subject': 'تعلیم: {heldDegree}، مضمون {heldSubject}؛ {subject} درکار ہے۔',
  'education.subject-unsaid': 'تعلیم: {heldDegree}؛ مضمون نہیں بتایا گیا، اور {subject} درکار ہے۔',
  'education.level-short': 'تعلیم: {heldDegree}؛ {degree} درکار ہے۔',
  'education.absent': 'مطلوبہ درجے کی تعلیم ({degree}) پروفائل میں نہیں ہے۔',
  'education.unknown': 'پروفائل میں تعلیم درج نہیں؛ {degree} درکار ہے۔',

  'language.met': '{language}: {heldGrade}؛ {grade} درکار ہے۔',
  'language.listed': '{language} بولتے ہیں؛ {grade} درکار ہے۔',
  'language.short': '{language}: {heldGrade}، جو مطلوبہ {grade} سے کم ہے۔',
  'language.grade-unsaid': '{language} بولتے ہیں؛ معیار نہیں بتایا گیا، اور {grade} درکار ہے۔',
  'language.absent': '{language} پروفائل کی زبانوں میں شامل نہیں؛ {grade} درکار ہے۔',
  'language.unknown': 'پروفائل میں کوئی زبان درج نہیں؛ {language} میں {grade} درکار ہے۔',

  'experience.met': 'آئی ٹی میں کام کا تجربہ {heldMonths} ہے؛ {years} کا تجربہ درکار ہے۔',
  'experience.short': 'آئی ٹی میں کام کا تجربہ {heldMonths} ہے، جو مطلوبہ {years} سے کم ہے۔',
  'experience.unknown':
    'تاریخوں کے ساتھ کوئی ملازمت درج نہیں، اس لیے تجربے کی مدت معلوم نہیں؛ {years} کا تجربہ درکار ہے۔',
  'field-experience.met': '{field} میں کام کا تجربہ {heldMonths} ہے؛ {years} کا تجربہ درکار ہے۔',
  'field-experience.short': '{field} میں کام کا تجربہ {heldMonths} ہے، جو مطلوبہ {years} سے کم ہے۔',
  'field-experience.unknown': '{field} میں کام کی مدت معلوم نہیں؛ {years} کا تجربہ درکار ہے۔',

  'work-mode.met': '{mode} منظور ہے۔',
  'work-mode.half': 'ہفتے کے کچھ دن دفتر آ سکتے ہیں؛ {mode} درکار ہے۔',
  'work-mode.other': '{mode} کے علاوہ دوسرے طریقے بتائے ہیں۔',
  'work-mode.unknown': 'یہ نہیں بتایا کہ {mode} منظور ہے یا نہیں۔',
  'mobility.met': '{mode} منظور ہے اور {country} منتقل ہونے پر آمادہ ہیں۔',
  'mobility.half': '{country} منتقل ہونے اور ہفتے کے کچھ دن دفتر آنے پر آمادہ ہیں؛ {mode} درکار ہے۔',
  'mobility.unwilling': '{country} ان ملکوں میں شامل نہیں جہاں منتقل ہونے پر آمادہ ہیں۔',
  'mobility.unknown': 'یہ نہیں بتایا کہ {country} میں {mode} منظور ہے یا نہیں۔',

  'pay.met': 'کم از کم {heldPay} چاہتے ہیں؛ زیادہ سے زیادہ {pay} کی پیشکش ہے۔',
  'pay.above': 'کم از کم {heldPay} چاہتے ہیں؛ پیشکش صرف {pay} تک ہے۔',
  'pay.unknown': 'متوقع تنخواہ نہیں بتائی؛ پیشکش {pay} تک ہے۔',
  'pay.no-rate': 'کم از کم {heldPay} چاہتے ہیں اور پیشکش {pay} تک ہے؛ موازنے کے لیے شرح مبادلہ موجود نہیں۔',

  'availability.met': '{heldDate} سے دستیاب ہیں؛ ضرورت {date} سے ہے۔',
  'availability.later': '{heldDate} سے پہلے دستیاب نہیں؛ ضرورت {date} سے ہے۔',
  'availability.unknown': 'یہ نہیں بتایا کہ کب سے دستیاب ہیں؛ ضرورت {date} سے ہے۔',

  'ask.skill': 'پوچھیے کہ کیا {skill} جانتے ہیں۔',
  'ask.level': '{heldSkill} کی سطح پوچھیے۔',
  'ask.years': 'پوچھیے کہ {heldSkill} کتنے عرصے سے استعمال کر رہے ہیں۔',
  'ask.level-and-years': '{heldSkill} کی سطح اور استعمال کی مدت پوچھیے۔',
  'ask.field': 'پوچھیے کہ {field} میں کیا کام کیا ہے۔',
  'ask.certification': 'پوچھیے کہ کیا {certification} حاصل ہے۔',
  'ask.expiry': 'پوچھیے کہ {heldCertification} کب تک کارآمد ہے۔',
  'ask.education': 'تعلیم کے بارے میں پوچھیے؛ {degree} درکار ہے۔',
  'ask.subject': 'ڈگری کا مضمون پوچھیے؛ {subject} درکار ہے۔',
  'ask.language': 'پوچھیے کہ {language} کتنی آتی ہے؛ {grade} درکار ہے۔',
  'ask.experience': 'ملازمتوں کی تاریخیں پوچھیے۔',
  'ask.field-experience': 'پوچھیے کہ کون سی ملازمتیں {field} میں تھیں اور کب۔',
  'ask.work-mode': 'پوچھیے کہ کیا {mode} منظور ہے۔',
  'ask.mobility': 'پوچھیے کہ کیا {country} میں {mode} منظور ہے۔',
  'ask.pay': 'متوقع تنخواہ پوچھیے۔',
  'ask.availability': 'پوچھیے کہ کب سے دستیاب ہیں۔',

  'relax.level': '{skill}: سطح {level} کے بجائے {newLevel}۔',
  'relax.years': '{skill}: {years} کے بجائے {newYears}۔',
  'relax.no-years': '{skill}: مدت کی شرط نہیں۔',
  'relax.grade': '{language}: {grade} کے بجائے {newGrade}۔',
  'relax.degree': '{degree} کے بجائے {newDegree}۔',
  'relax.any-subject': '{degree}، کسی بھی مضمون میں، صرف {subject} نہیں۔',
  'relax.experience': 'آئی ٹی میں کام: {years} کے بجائے {newYears}۔',
  'relax.field-experience': '{field} میں کام: {years} کے بجائے {newYears}۔',
  'relax.mode-or': '{mode} یا {newMode}۔',
  'relax.pay': 'تنخواہ: {pay} تک کے بجائے {newPay} تک۔',
  'relax.date': 'آغاز: {date} کے بجائے {newDate}۔',
  'relax.skill-or': '{skill} یا {otherSkill}۔',
  'relax.certification-or': '{certification} یا {otherCertification}۔',
  'relax.nice': 'لازمی کے بجائے اضافی خوبی۔',
  'relax.drop': 'یہ شرط ختم۔',

  'way.learn': '{skill} سیکھیے۔',
  'way.learn-to-level': '{skill} سطح {level} تک سیکھیے۔',
  'way.raise-level': '{skill} کو سطح {heldLevel} سے سطح {level} تک بڑھائیے۔',
  'way.say-level': '{skill} میں اپنی سطح درج کیجیے؛ سطح {level} یا اس سے اوپر درکار ہے۔',
  'way.gain-years': '{skill} کا {years} کا تجربہ حاصل کیجیے۔',
  'way.say-years': 'درج کیجیے کہ {skill} کتنے عرصے سے استعمال کر رہے ہیں؛ {years} کا تجربہ درکار ہے۔',
  'way.certify': '{certification} حاصل کیجیے، جو {date} کو کارآمد ہو۔',
  'way.renew': '{certification} کی تجدید کیجیے، تاکہ {date} کو کارآمد ہو۔',
  'way.say-expiry': 'درج کیجیے کہ {certification} کب تک کارآمد ہے؛ {date} کو کارآمد ہونا ضروری ہے۔',
  'way.degree': 'یہ تعلیم مکمل کیجیے: {degree}۔',
  'way.degree-in': 'یہ تعلیم مکمل کیجیے: {degree}، مضمون {subject}۔',
  'way.say-subject': 'اپنی تعلیم ({degree}) کا مضمون درج کیجیے؛ {subject} درکار ہے۔',
  'way.language': '{language} میں {grade} تک پہنچیے۔',
  'way.pass-test': '{grade} کا امتحان پاس کیجیے۔',
  'way.say-language': 'درج کیجیے کہ {language} کتنی آتی ہے؛ {grade} درکار ہے۔',
  'way.experience': 'آئی ٹی میں کام کا تجربہ {months} تک پہنچائیے۔',
  'way.say-experience': 'اپنی ملازمتیں تاریخوں کے ساتھ درج کیجیے؛ آئی ٹی میں {months} کا تجربہ درکار ہے۔',
  'way.field-experience': '{field} میں کام کا تجربہ {months} تک پہنچائیے۔',
  'way.say-field-experience':
    'اپنی ملازمتیں تاریخوں اور شعبوں کے ساتھ درج کیجیے؛ {field} میں {months} کا تجربہ درکار ہے۔',
  'way.mode': '{mode} منظور کیجیے۔',
  'way.say-mode': 'بتائیے کہ {mode} منظور ہے یا نہیں۔',
  'way.country': '{country} منتقل ہونے پر آمادگی ظاہر کیجیے۔',
  'way.say-country': 'بتائیے کہ {country} منتقل ہونے پر آمادہ ہیں یا نہیں۔',
  'way.pay': '{pay} قبول کیجیے۔',
  'way.say-pay': 'اپنی کم از کم تنخواہ درج کیجیے؛ پیشکش {pay} تک ہے۔',
  'way.availability': '{date} سے دستیاب ہو جائیے۔',
  'way.say-availability': 'درج کیجیے کہ کب سے دستیاب ہیں؛ ضرورت {date} سے ہے۔',
}
