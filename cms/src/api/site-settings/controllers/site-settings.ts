import { createReadController } from '../../../read/read-controller.ts'

export default createReadController('api::site-settings.site-settings')
