import { createReadController } from '../../../read/read-controller.ts'

export default createReadController('api::municipality.municipality')
