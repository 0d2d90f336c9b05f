import { createReadRoutes } from '../../../read/read-routes.ts'

export default createReadRoutes('api::county.county')
