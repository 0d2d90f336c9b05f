import { factories } from '@strapi/strapi'

export default factories.createCoreService('api::agreement-draft.agreement-draft')
