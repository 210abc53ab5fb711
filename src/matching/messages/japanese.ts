import type { MessageKey } from './keys.ts'

export const japanese: Record<MessageKey, string> = {
  'skill.exact': '{skill}の知識があります。',
  'skill.exact-level': '{skill}はレベル{heldLevel}です。',
  'skill.exact-years': '{skill}の使用経験は{heldYears}です。',
  'skill.exact-level-years': '{skill}はレベル{heldLevel}、使用経験は{heldYears}です。',
  'skill.narrower': '{skill}に含まれる{heldSkill}の知識があります。',
  'skill.broader': '{heldSkill}全般の知識はありますが、{skill}そのものはプロフィールにありません。',
  'skill.related': '関連する{heldSkill}の知識はありますが、{skill}そのものはプロフィールにありません。',
  'skill.level-short': '{heldSkill}はレベル{heldLevel}で、求められているのはレベル{level}です。',
  'skill.years-short': '{heldSkill}の使用経験は{heldYears}で、求められているのは{years}です。',
  'skill.level-and-years-short':
    '{heldSkill}はレベル{heldLevel}、使用経験は{heldYears}で、求められているのはレベル{level}、{years}です。',
  'skill.level-unsaid':
    '{heldSkill}の知識はありますが、レベルの記載がありません。求められているのはレベル{level}です。',
  'skill.years-unsaid':
    '{heldSkill}の知識はありますが、年数の記載がありません。求められているのは{years}です。',
  'skill.level-and-years-unsaid':
    '{heldSkill}の知識はありますが、レベルも年数も記載がありません。求められているのはレベル{level}、{years}です。',
  'skill.narrower-level-short':
    '{skill}に含まれる{heldSkill}はレベル{heldLevel}で、求められているのはレベル{level}です。',
  'skill.narrower-years-short':
    '{skill}に含まれる{heldSkill}の使用経験は{heldYears}で、求められているのは{years}です。',
  'skill.narrower-level-and-years-short':
    '{skill}に含まれる{heldSkill}はレベル{heldLevel}、使用経験は{heldYears}で、求められているのはレベル{level}、{years}です。',
  'skill.narrower-level-unsaid':
    '{skill}に含まれる{heldSkill}の知識はありますが、レベルの記載がありません。求められているのはレベル{level}です。',
  'skill.narrower-years-unsaid':
    '{skill}に含まれる{heldSkill}の知識はありますが、年数の記載がありません。求められているのは{years}です。',
  'skill.narrower-level-and-years-unsaid':
    '{skill}に含まれる{heldSkill}の知識はありますが、レベルも年数も記載がありません。求められているのはレベル{level}、{years}です。',
  'skill.broader-beside':
    '{heldSkill}全般の知識が、{skill}そのものについての記載よりも高く評価されています。',
  'skill.related-beside':
    '関連する{heldSkill}の知識が、{skill}そのものについての記載よりも高く評価されています。',
  'skill.absent': '{skill}も、それに近いスキルもプロフィールにありません。',
  'skill.none-listed': 'プロフィールにスキルの記載がないため、{skill}については分かりません。',

  'field.met': '{field}に十分な実績があります（{skillCount}、実務{heldMonths}）。',
  'field.partly': '{field}にある程度の実績があります（{skillCount}、実務{heldMonths}）。',
  'field.absent': '{field}のスキルも実務もプロフィールにありません。',
  'field.unknown': 'プロフィールにスキルも職歴も記載がないため、{field}については分かりません。',

  'certification.met': '{certification}を保有しており、{date}時点で有効です。',
  'certification.higher':
    '{certification}より上位の{heldCertification}を保有しており、{date}時点で有効です。',
  'certification.lower': '{certification}の前段階にあたる{heldCertification}を保有しています。',
  'certification.expired':
    '{heldCertification}の有効期限は{heldDate}です。{date}時点で有効である必要があります。',
  'certification.expiry-unsaid':
    '{heldCertification}を保有していますが、有効期限が分かりません。{date}時点で有効である必要があります。',
  'certification.absent': '{certification}はプロフィールの資格に含まれていません。',
  'certification.none-listed': 'プロフィールに資格の記載がないため、{certification}については分かりません。',

  'education.met': '学歴：{heldDegree}。',
  'education.met-in': '学歴：{heldDegree}（{heldSubject}）。',
  'education.related-subject':
    '学歴：{heldDegree}（{heldSubject}）。同じ情報系の分野ですが、求められているのは{subject}です。',
  'education.other-subject': '学歴：{heldDegree}（{heldSubject}）。求められているのは{subject}です。',
  'education.subject-unsaid': '学歴：{heldDegree}。専攻の記載がありません。求められているのは{subject}です。',
  'education.level-short': '学歴：{heldDegree}。求められているのは{degree}です。',
  'education.absent': '求められている学歴（{degree}）はプロフィールにありません。',
  'education.unknown': 'プロフィールに学歴の記載がありません。求められているのは{degree}です。',

  'language.met': '{language}：{heldGrade}。求められているのは{grade}です。',
  'language.listed': '{language}を話せます。求められているのは{grade}です。',
  'language.short': '{language}：{heldGrade}。求められている{grade}に届いていません。',
  'language.grade-unsaid': '{language}を話せますが、水準の記載がありません。求められているのは{grade}です。',
  'language.absent': '{language}はプロフィールの言語に含まれていません。求められているのは{grade}です。',
  'language.unknown': 'プロフィールに言語の記載がありません。{language}は{grade}が求められています。',

  'experience.met': 'ITの実務経験は{heldMonths}です（必要：{years}）。',
  'experience.short': 'ITの実務経験は{heldMonths}で、必要な{years}に届いていません。',
  'experience.unknown': '期間の分かる職歴がないため、実務経験の長さは分かりません（必要：{years}）。',
  'field-experience.met': '{field}の実務経験は{heldMonths}です（必要：{years}）。',
  'field-experience.short': '{field}の実務経験は{heldMonths}で、必要な{years}に届いていません。',
  'field-experience.unknown': '{field}の実務経験の長さは分かりません（必要：{years}）。',

  'work-mode.met': '{mode}を希望に含めています。',
  'work-mode.half': '週に数日の出社は可能ですが、求められているのは{mode}です。',
  'work-mode.other': '{mode}以外の働き方を希望しています。',
  'work-mode.unknown': '{mode}が可能かどうかの記載がありません。',
  'mobility.met': '{mode}と{country}への移住が可能です。',
  'mobility.half': '{country}への移住と週に数日の出社は可能ですが、求められているのは{mode}です。',
  'mobility.unwilling': '{country}は移住可能な国に含まれていません。',
  'mobility.unknown': '{country}での{mode}が可能かどうかの記載がありません。',

  'pay.met': '希望報酬の下限は{heldPay}、提示の上限は{pay}です。',
  'pay.above': '希望報酬の下限は{heldPay}で、提示の上限{pay}を超えています。',
  'pay.unknown': '希望報酬の記載がありません。提示の上限は{pay}です。',
  'pay.no-rate': '希望報酬の下限は{heldPay}、提示の上限は{pay}ですが、比較できる為替レートがありません。',

  'availability.met': '{heldDate}から勤務できます（求められている開始日：{date}）。',
  'availability.later': '勤務できるのは{heldDate}からです（求められている開始日：{date}）。',
  'availability.unknown': 'いつから勤務できるかの記載がありません（求められている開始日：{date}）。',

  'ask.skill': '{skill}の知識があるか確認してください。',
  'ask.level': '{heldSkill}のレベルを確認してください。',
  'ask.years': '{heldSkill}の使用年数を確認してください。',
  'ask.level-and-years': '{heldSkill}のレベルと使用年数を確認してください。',
  'ask.field': '{field}でどのような経験があるか確認してください。',
  'ask.certification': '{certification}を保有しているか確認してください。',
  'ask.expiry': '{heldCertification}の有効期限を確認してください。',
  'ask.education': '学歴を確認してください（必要：{degree}）。',
  'ask.subject': '学位の専攻を確認してください（必要：{subject}）。',
  'ask.language': '{language}の水準を確認してください（必要：{grade}）。',
  'ask.experience': '職歴の期間を確認してください。',
  'ask.field-experience': '{field}の職歴とその期間を確認してください。',
  'ask.work-mode': '{mode}が可能か確認してください。',
  'ask.mobility': '{country}での{mode}が可能か確認してください。',
  'ask.pay': '希望報酬を確認してください。',
  'ask.availability': 'いつから勤務できるか確認してください。',

  'relax.level': '{skill}：レベル{level} → {newLevel}。',
  'relax.years': '{skill}：{years} → {newYears}。',
  'relax.no-years': '{skill}：年数を問わない。',
  'relax.grade': '{language}：{grade} → {newGrade}。',
  'relax.degree': '{degree} → {newDegree}。',
  'relax.any-subject': '{degree}、専攻は{subject}に限らない。',
  'relax.experience': 'ITの実務経験：{years} → {newYears}。',
  'relax.field-experience': '{field}の実務経験：{years} → {newYears}。',
  'relax.mode-or': '{mode}または{newMode}。',
  'relax.pay': '報酬の上限：{pay} → {newPay}。',
  'relax.date': '開始日：{date} → {newDate}。',
  'relax.skill-or': '{skill}または{otherSkill}。',
  'relax.certification-or': '{certification}または{otherCertification}。',
  'relax.nice': '必須条件から歓迎条件に変更。',
  'relax.drop': '条件から外す。',

  'way.learn': '{skill}を習得してください。',
  'way.learn-to-level': '{skill}をレベル{level}まで習得してください。',
  'way.raise-level': '{skill}をレベル{heldLevel}からレベル{level}に上げてください。',
  'way.say-level': '{skill}のレベルを記入してください（必要：レベル{level}以上）。',
  'way.gain-years': '{skill}の使用経験を{years}以上積んでください。',
  'way.say-years': '{skill}の使用年数を記入してください（必要：{years}）。',
  'way.certify': '{date}時点で有効な{certification}を取得してください。',
  'way.renew': '{date}時点で有効になるように、{certification}を更新してください。',
  'way.say-expiry': '{certification}の有効期限を記入してください（{date}時点で有効であること）。',
  'way.degree': '学歴要件（{degree}）を満たしてください。',
  'way.degree-in': '学歴要件（{degree}、専攻：{subject}）を満たしてください。',
  'way.say-subject': '学歴（{degree}）の専攻を記入してください（必要：{subject}）。',
  'way.language': '{language}で{grade}に到達してください。',
  'way.pass-test': '{grade}に合格してください。',
  'way.say-language': '{language}の水準を記入してください（必要：{grade}）。',
  'way.experience': 'ITの実務経験を通算{months}以上にしてください。',
  'way.say-experience': '職歴と期間を記入してください（必要：ITの実務経験{months}）。',
  'way.field-experience': '{field}の実務経験を通算{months}以上にしてください。',
  'way.say-field-experience': '職歴と期間、分野を記入してください（必要：{field}の実務経験{months}）。',
  'way.mode': '{mode}を希望に加えてください。',
  'way.say-mode': '{mode}が可能かどうかを記入してください。',
  'way.country': '{country}への移住を希望に加えてください。',
  'way.say-country': '{country}への移住が可能かどうかを記入してください。',
  'way.pay': '報酬{pay}での勤務を検討してください。',
  'way.say-pay': '希望報酬の下限を記入してください（提示の上限：{pay}）。',
  'way.availability': '{date}から勤務できるようにしてください。',
  'way.say-availability': 'いつから勤務できるかを記入してください（求められている開始日：{date}）。',
}
