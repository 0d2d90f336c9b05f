import { createReadController } from '../../../read/read-controller.ts'

export default createReadController('api::income-model.income-model')
