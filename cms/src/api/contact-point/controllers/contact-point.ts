import { createReadController } from '../../../read/read-controller.ts'

export default createReadController('api::contact-point.contact-point')
