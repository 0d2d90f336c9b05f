import { createReadController } from '../../../read/read-controller.ts'

export default createReadController('api::idea.idea')
