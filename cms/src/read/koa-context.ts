import type { Core } from '@strapi/strapi'

/** Koa's context as Strapi hands it to a controller. */
export type KoaContext = Parameters<Core.ControllerHandler>[0]
