import { createFileHost } from '../hosts'
import { serveNamed } from '../messages'

serveNamed(createFileHost(), self)
