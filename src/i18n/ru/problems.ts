import type { AlertCode } from '../../contracts/profile'
import type { ProblemCode } from '../../contracts/table'

/** What was odd in a file, and what a profile warns of. */
export const problems = {
  problems: {
    'too-many-cells': 'В строке {{row}} ячеек: {{found}}, а в заголовке: {{expected}}. Лишние ячейки пропущены.',
    'too-few-cells': 'В строке {{row}} ячеек: {{found}}, а в заголовке: {{expected}}. Недостающие считаются пропусками.',
    'not-a-number': 'Строка {{row}}, столбец «{{column}}»: «{{value}}» — не число. Считается пропуском.',
    'unclosed-quote': 'Кавычка, открытая в строке {{row}}, нигде не закрыта. Всё после неё прочитано как одна ячейка.',
    'stray-quote': 'В строке {{row}} кавычка стоит посреди ячейки. Она оставлена как текст.',
    'blank-row': 'Строка {{row}} пустая. Она пропущена.',
    'duplicate-header': 'Название «{{name}}» стоит в заголовке дважды. Второй столбец назван «{{renamed}}».',
    'empty-header': 'У столбца {{position}} нет названия. Он назван «{{renamed}}».',
    undecodable: 'В строке {{row}} есть байты, не являющиеся текстом. Они показаны как �.',
  } satisfies Record<ProblemCode, string>,
  alerts: {
    'missing-share': 'В столбце «{{column}}» пропущено {{share}} значений.',
    'all-missing': 'Столбец «{{column}}» пуст во всех строках. Он не помогает различать клиентов.',
    constant: 'В столбце «{{column}}» одно значение во всех строках. Он не помогает различать клиентов.',
    outliers: 'В столбце «{{column}}» {{share}} значений лежат за межквартильными границами.',
    duplicates: 'Строк, повторяющих более раннюю во всём, кроме номера: {{rows}}.',
    'repeated-ids': 'Строк с номером, который уже встречался: {{rows}}.',
    'target-missing': 'Исход «{{column}}» не указан в строках: {{rows}}.',
    problems: 'При чтении найдено странных мест: {{count}}; они перечислены в списке проблем.',
  } satisfies Record<AlertCode, string>,
}
