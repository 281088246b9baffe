/*
 * One word for one thing, in both languages: what a concept is called on screen, what it is never
 * called, and whether a manager meets the word. A new text takes its words from here.
 */

export interface Term {
  readonly en: string
  readonly ru: string
  /** Words that stand for the same thing and are not used. */
  readonly not?: { readonly en?: RegExp; readonly ru?: RegExp }
  /**
   * How the term shows in a text, for terms that only an analyst's screens and helps use: a manager
   * reads a plain sentence instead.
   */
  readonly analyst?: { readonly en: RegExp; readonly ru: RegExp }
}

/** Letters of both alphabets: `\b` knows only Latin ones. */
const word = (pattern: string) => new RegExp(`(?<![\\p{L}])(?:${pattern})(?![\\p{L}])`, 'iu')

export const glossary = {
  customer: {
    en: 'customer',
    ru: 'клиент',
    not: {
      en: word('clients?|(?:customer )?famil(?:y|ies)'),
      ru: word('заказчик\\p{L}*|покупател\\p{L}*|сем(?:ья|ьи|ью|ей|ьям|ьях)|семейств\\p{L}*'),
    },
  },
  row: {
    en: 'row',
    ru: 'строка',
    not: { en: word('records?|lines? of the file'), ru: word('запис[ьи]|линия списка') },
  },
  column: {
    en: 'column (of a file)',
    ru: 'столбец',
    not: { en: word('fields? of the file'), ru: word('колон\\p{L}*|пол[ея] файла') },
  },
  feature: {
    en: 'feature (of a model)',
    ru: 'признак',
    not: {
      en: word('propert(?:y|ies)|attributes?'),
      ru: word('свойств\\p{L}*|атрибут\\p{L}*|фич\\p{L}*'),
    },
  },
  typicalCustomer: {
    en: 'typical customer',
    ru: 'типичный клиент',
    not: {
      en: word('averages?(?! (?:precision|cashback))|baselines?'),
      ru: word('в среднем|средн\\p{L}* клиент\\p{L}*|базов\\p{L}*'),
    },
  },
  churnRate: {
    en: '… of customers left; churn rate',
    ru: 'ушли … клиентов; доля ушедших',
    not: {
      en: word('attrition|churned customers'),
      ru: word('коэффициент\\p{L}* оттока|процент оттока'),
    },
  },
  left: {
    en: 'left, who left',
    ru: 'ушёл, ушедшие',
    not: { en: word('churners?'), ru: word('потерянн\\p{L}*|отточн\\p{L}*') },
  },
  still: {
    en: 'still customers',
    ru: 'действующие',
    not: {
      en: word('active customers|retained'),
      ru: word('активн\\p{L}* клиент\\p{L}*'),
    },
  },
  risk: {
    en: 'risk',
    ru: 'риск',
    not: { en: word('danger'), ru: word('рискованн\\p{L}*|опасност\\p{L}*') },
  },
  band: {
    en: 'risk band: high, medium, low',
    ru: 'уровень риска: высокий, средний, низкий',
    not: {
      en: word('risk (?:levels?|categor(?:y|ies))'),
      ru: word('категори\\p{L}* риска|групп\\p{L}* риска|полос\\p{L}* риска'),
    },
  },
  flagged: {
    en: 'flagged',
    ru: 'отмечен',
    not: { en: word('in vain|alarmed'), ru: word('помеченн\\p{L}* клиент\\p{L}*') },
  },
  threshold: {
    en: 'threshold',
    ru: 'порог',
    not: { en: word('cut-?offs?'), ru: word('отсечк\\p{L}*') },
    analyst: { en: word('thresholds?'), ru: word('порог\\p{L}*') },
  },
  precision: {
    en: 'precision',
    ru: 'точность',
    analyst: { en: word('precision'), ru: word('точность') },
  },
  recall: {
    en: 'recall',
    ru: 'полнота',
    not: { en: word('sensitivity'), ru: word('чувствительност\\p{L}*') },
    analyst: { en: word('recall'), ru: word('полнот\\p{L}*') },
  },
  auc: {
    en: 'ROC AUC',
    ru: 'ROC AUC',
    not: { en: word('AUROC'), ru: word('площад\\p{L}* под кривой') },
    analyst: { en: word('AUC'), ru: word('AUC') },
  },
  confusion: {
    en: 'what it says, and what happened',
    ru: 'что она говорит и что произошло',
    analyst: { en: word('confusion matrix'), ru: word('матриц\\p{L}* ошибок') },
  },
  logOdds: {
    en: 'log-odds',
    ru: 'логарифм шансов',
    not: { en: word('log odds|logits?'), ru: word('лог-шанс\\p{L}*|логит\\p{L}*') },
    analyst: { en: word('log-odds'), ru: word('логарифм\\p{L}* (?:их )?шансов') },
  },
  points: {
    en: 'pp',
    ru: 'п. п.',
    not: { en: word('p\\.p|p\\.\\s?p\\.|points of percent'), ru: word('пп|проц\\. пункт\\p{L}*') },
  },
  contribution: {
    en: 'contribution',
    ru: 'вклад',
    not: { en: word('attributions?|Shapley contribution'), ru: word('атрибуци\\p{L}*') },
  },
  reason: {
    en: 'reason',
    ru: 'причина',
    not: { en: word('because of|causes? churn of'), ru: word('из-за') },
  },
  lever: {
    en: 'you can change it',
    ru: 'можно изменить',
    not: { en: word('levers?|actionable'), ru: word('рычаг\\p{L}*') },
  },
  context: {
    en: 'you cannot change it',
    ru: 'изменить нельзя',
    not: { en: word('background features?'), ru: word('фонов\\p{L}* признак\\p{L}*') },
  },
  outcomeRole: {
    en: 'it follows from leaving',
    ru: 'следует из ухода',
    not: { en: word('consequences?'), ru: word('следстви[ея] ухода') },
  },
  scope: {
    en: 'in scope',
    ru: 'учтённые',
    not: { en: word('cohorts?|population of'), ru: word('когорт\\p{L}*|скоуп\\p{L}*') },
  },
  segment: { en: 'segment', ru: 'сегмент', not: { en: word('slices?'), ru: word('срез\\p{L}*') } },
  filter: { en: 'filter', ru: 'фильтр', not: { ru: word('фильтраци\\p{L}*') } },
  mapping: {
    en: 'mapping',
    ru: 'соответствие',
    not: { ru: word('маппинг\\p{L}*|привязк\\p{L}*') },
  },
  missing: {
    en: 'missing',
    ru: 'пропуск (в файле), нет данных (о клиенте)',
    not: {
      en: word('nulls?|NaN|absent values?'),
      ru: word('пропущенн\\p{L}* значени\\p{L}*|без значения'),
    },
  },
  repeated: {
    en: 'repeated row, copy',
    ru: 'повтор, копия',
    not: { en: word('duplicates?|near-duplicates?'), ru: word('дубликат\\p{L}*|дубл[ьи]') },
  },
  id: {
    en: 'ID',
    ru: 'номер',
    not: { en: word('identifiers?'), ru: word('ID|идентификатор\\p{L}*') },
  },
  distribution: {
    en: 'distribution',
    ru: 'распределение',
    not: { en: word('spread'), ru: word('разброс\\p{L}*') },
  },
  fold: {
    en: 'fold',
    ru: 'часть',
    not: { ru: word('фолд\\p{L}*|блок\\p{L}* проверки') },
    analyst: { en: word('folds?'), ru: word('част\\p{L}* проверки') },
  },
  outOfFold: {
    en: 'out-of-fold',
    ru: 'на отложенных данных',
    not: {
      en: word('cross-validated|OOF'),
      ru: word('вне обучения|отложенн\\p{L}* (?:част|клиент)\\p{L}*|кросс-валидаци\\p{L}*'),
    },
    analyst: { en: word('out-of-fold'), ru: word('отложенн\\p{L}* данн\\p{L}*') },
  },
  split: {
    en: 'split by rows',
    ru: 'деление по строкам',
    not: { en: word('row-wise'), ru: word('построчн\\p{L}*|разбиени\\p{L}*') },
  },
  calibration: {
    en: 'calibration',
    ru: 'калибровка',
    analyst: { en: word('calibrat\\p{L}+'), ru: word('калибр\\p{L}+') },
  },
  drift: {
    en: 'drift',
    ru: 'сдвиг данных',
    not: { ru: word('дрейф\\p{L}*') },
    analyst: { en: word('drift'), ru: word('сдвиг\\p{L}* данных') },
  },
  psi: { en: 'PSI', ru: 'PSI', analyst: { en: word('PSI'), ru: word('PSI') } },
  shap: {
    en: 'Shapley values',
    ru: 'значения Шепли',
    not: { en: word('SHAP'), ru: word('SHAP') },
    analyst: { en: word('Shapley'), ru: word('Шепли') },
  },
  fences: {
    en: 'fences',
    ru: 'границы выбросов',
    analyst: { en: word('interquartile|fences?'), ru: word('межквартильн\\p{L}*') },
  },
  p99: { en: 'p99', ru: 'p99', analyst: { en: word('p99'), ru: word('p99') } },
  logLoss: {
    en: 'logarithmic loss',
    ru: 'логарифмическая ошибка',
    not: {
      en: word('log ?loss|cross-entropy'),
      ru: word('логарифмическ\\p{L}* потер\\p{L}*|логлосс'),
    },
    analyst: { en: word('logarithmic loss'), ru: word('логарифмическ\\p{L}* ошибк\\p{L}*') },
  },
  round: {
    en: 'round (of boosting)',
    ru: 'раунд (бустинга)',
    not: { en: word('boosting iterations?'), ru: word('итераци\\p{L}*') },
    analyst: { en: word('boosting'), ru: word('бустинг\\p{L}*') },
  },
  process: {
    en: 'background process',
    ru: 'фоновый процесс',
    not: { en: word('workers?'), ru: word('воркер\\p{L}*|обработчик\\p{L}*') },
  },
  training: {
    en: 'training',
    ru: 'обучение',
    not: { en: word('in training:?(?= \\{\\{)'), ru: word('тренировк\\p{L}*|тренировочн\\p{L}*') },
  },
  seed: { en: 'random seed', ru: 'начальное случайное число', not: { ru: word('зерно|сид') } },
  card: {
    en: 'card',
    ru: 'карточка',
    not: { en: word('model sheet|shelf'), ru: word('паспорт модели|полк[аеиу]') },
  },
} as const satisfies Record<string, Term>

/** Keys of texts that a manager reads without asking for more. */
const managers =
  /^(app|start|scope|reasons|customers)\.|^onFile\.line\.|^foreign\.quality|^data\.(headline|finding|figures|source|target)|^alerts\./

/** Keys behind a question mark, a tooltip or a toggle that an analyst presses. */
const asked = /help|(^|\.)logOdds$|Hint$/i

export const forManagers = (key: string) => managers.test(key) && !asked.test(key)
