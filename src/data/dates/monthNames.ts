const english =
  'january february march april may june july august september october november december'
/** In the genitive, as within dates, and in the nominative where it differs. */
const russian = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'
const russianAlone =
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'

/** Three letters are the shortest abbreviation: "sept", "сен", "нояб" are longer ones. */
const leastLetters = 3

const months = new Map<string, number>()
for (const names of [english, russian, russianAlone])
  names.split(' ').forEach((name, index) => {
    for (let letters = leastLetters; letters <= name.length; letters++)
      months.set(name.slice(0, letters), index + 1)
  })

/** 1…12 for the name of a month or its abbreviation, in English or Russian; 0 for another word. */
export function monthOf(word: string): number {
  return months.get(word.toLowerCase().replace(/\.$/, '')) ?? 0
}
