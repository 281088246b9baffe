/**
 * The metrics within a category or a quartile, with family-clustered linearised intervals
 * (Obuchowski 1997): one pass where a bootstrap takes hundreds. Null below ten families of a class.
 */
export { measureByRows, measureSubgroups } from './subgroups'
