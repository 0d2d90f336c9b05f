import { factories } from '@strapi/strapi'

export default factories.createCoreService('api::support-scheme.support-scheme')
