/** XML and the entities of HTML, cut into tags and text as they come. */
export { resolveEntities } from './entities'
export { attribute, type XmlHandler, XmlScanner } from './xmlScanner'
