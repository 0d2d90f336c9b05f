import { factories } from '@strapi/strapi'

export default factories.createCoreService('api::collaboration-form.collaboration-form')
