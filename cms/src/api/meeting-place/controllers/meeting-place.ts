import { createReadController } from '../../../read/read-controller.ts'

export default createReadController('api::meeting-place.meeting-place')
