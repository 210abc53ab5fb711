/** Whole sentences; a parameter in braces is put in as a word or a phrase, never as part of a word. */
export const english = {
  'skill.exact': 'Knows {skill}.',
  'skill.exact-level': 'Knows {skill} at level {heldLevel}.',
  'skill.exact-years': 'Knows {skill}, with {heldYears} of use.',
  'skill.exact-level-years': 'Knows {skill} at level {heldLevel}, with {heldYears} of use.',
  'skill.narrower': 'Knows {heldSkill}, which belongs to {skill}.',
  'skill.broader': 'Knows {heldSkill} in general; {skill} itself is not on the profile.',
  'skill.related': 'Knows {heldSkill}, which is related; {skill} itself is not on the profile.',
  'skill.level-short': 'Knows {heldSkill} at level {heldLevel}; level {level} is asked.',
  'skill.years-short': 'Has used {heldSkill} for {heldYears}; {years} are asked.',
  'skill.level-and-years-short':
    'Knows {heldSkill} at level {heldLevel} with {heldYears} of use; level {level} and {years} are asked.',
  'skill.level-unsaid': 'Knows {heldSkill}; the level is not said, and level {level} is asked.',
  'skill.years-unsaid': 'Knows {heldSkill}; for how long is not said, and {years} are asked.',
  'skill.level-and-years-unsaid':
    'Knows {heldSkill}; neither level nor years are said, and level {level} and {years} are asked.',
  'skill.absent': '{skill} is not on the profile, nor is a skill close to it.',
  'skill.none-listed': 'The profile lists no skills yet, so nothing is known about {skill}.',

  'field.met': 'At home in {field}: {skillCount} of this field and {heldMonths} of work in it.',
  'field.partly': 'Some footing in {field}: {skillCount} of this field and {heldMonths} of work in it.',
  'field.absent': 'The profile shows no skill or work in {field}.',
  'field.unknown': 'The profile lists neither skills nor jobs, so nothing is known about {field}.',

  'certification.met': 'Holds {certification}, valid on {date}.',
  'certification.higher': 'Holds {heldCertification}, a higher level than {certification}, valid on {date}.',
  'certification.lower': 'Holds {heldCertification}, a step towards {certification}.',
  'certification.expired': '{heldCertification} is valid until {heldDate} only; it must be valid on {date}.',
  'certification.expiry-unsaid':
    'Holds {heldCertification}; until when is not known, and it must be valid on {date}.',
  'certification.absent': '{certification} is not among the certifications of the profile.',
  'certification.none-listed':
    'The profile lists no certifications, so nothing is known about {certification}.',

  'education.met': 'Education: {heldDegree}.',
  'education.met-in': 'Education: {heldDegree} in {heldSubject}.',
  'education.related-subject':
    'Education: {heldDegree} in {heldSubject}, a computing subject as well; {subject} is asked.',
  'education.other-subject': 'Education: {heldDegree} in {heldSubject}; {subject} is asked.',
  'education.subject-unsaid': 'Education: {heldDegree}; the subject is not said, and {subject} is asked.',
  'education.level-short': 'Education: {heldDegree}; {degree} is asked.',
  'education.absent': 'The profile shows no education of the level asked: {degree}.',
  'education.unknown': 'The profile says nothing about education; {degree} is asked.',

  'language.met': '{language}: {heldGrade}; {grade} is asked.',
  'language.listed': 'Speaks {language}; {grade} is asked.',
  'language.short': '{language}: {heldGrade}, below {grade}, which is asked.',
  'language.grade-unsaid': 'Speaks {language}; how well is not said, and {grade} is asked.',
  'language.absent': '{language} is not among the languages of the profile; {grade} is asked.',
  'language.unknown': 'The profile lists no languages; {language} at {grade} is asked.',

  'experience.met': '{heldMonths} of work in IT; {years} are asked.',
  'experience.short': '{heldMonths} of work in IT, less than the {years} asked.',
  'experience.unknown':
    'The profile shows no dated jobs, so the length of work is not known; {years} are asked.',
  'field-experience.met': '{heldMonths} of work in {field}; {years} are asked.',
  'field-experience.short': '{heldMonths} of work in {field}, less than the {years} asked.',
  'field-experience.unknown': 'How long the person worked in {field} is not known; {years} are asked.',

  'work-mode.met': 'Accepts {mode}.',
  'work-mode.half': 'Would come in for part of the week; {mode} is asked.',
  'work-mode.other': 'Has named other ways of working than {mode}.',
  'work-mode.unknown': 'Has not said whether {mode} is acceptable.',
  'mobility.met': 'Accepts {mode} and would move to {country}.',
  'mobility.half': 'Would move to {country} and come in for part of the week; {mode} is asked.',
  'mobility.unwilling': '{country} is not among the countries the person would move to.',
  'mobility.unknown': 'Has not said whether {mode} in {country} is acceptable.',

  'pay.met': 'Asks for at least {heldPay}; up to {pay} is offered.',
  'pay.above': 'Asks for at least {heldPay}; only up to {pay} is offered.',
  'pay.unknown': 'Has not said the pay expected; up to {pay} is offered.',
  'pay.no-rate':
    'Asks for at least {heldPay} and up to {pay} is offered; there is no exchange rate to compare them.',

  'availability.met': 'Available from {heldDate}; {date} is asked.',
  'availability.later': 'Available from {heldDate} only; {date} is asked.',
  'availability.unknown': 'Has not said from when; {date} is asked.',

  'ask.skill': 'Ask whether the person knows {skill}.',
  'ask.level': 'Ask for the level in {heldSkill}.',
  'ask.years': 'Ask for how long the person has used {heldSkill}.',
  'ask.level-and-years': 'Ask for the level in {heldSkill} and how long the person has used it.',
  'ask.field': 'Ask what the person has done in {field}.',
  'ask.certification': 'Ask whether the person holds {certification}.',
  'ask.expiry': 'Ask until when {heldCertification} is valid.',
  'ask.education': 'Ask about education; {degree} is asked.',
  'ask.subject': 'Ask for the subject of the degree; {subject} is asked.',
  'ask.language': 'Ask how well the person knows {language}; {grade} is asked.',
  'ask.experience': 'Ask for the dates of the jobs.',
  'ask.field-experience': 'Ask which jobs were in {field}, and their dates.',
  'ask.work-mode': 'Ask whether {mode} is acceptable.',
  'ask.mobility': 'Ask whether {mode} in {country} is acceptable.',
  'ask.pay': 'Ask for the pay expected.',
  'ask.availability': 'Ask from when the person is available.',
} as const satisfies Record<string, string>
