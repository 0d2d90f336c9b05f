import { factories } from '@strapi/strapi'

export default factories.createCoreService('api::income-model.income-model')
