import { createReadController } from '../../../read/read-controller.ts'

export default createReadController('api::support-scheme.support-scheme')
