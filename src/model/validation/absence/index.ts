export { absenceRows } from './absence'
export { type MeasuredAbsence, measureAbsence } from './measureAbsence'
