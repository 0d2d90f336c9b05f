import type { Core } from '@strapi/strapi'
import type { KoaContext } from '../../../read/koa-context.ts'
import { sendChanges } from '../../../changes/send-changes.ts'
import { describeCatalogue } from '../../../export/rdf/catalogue.ts'
import { describeGlossary } from '../../../export/rdf/glossary.ts'
import { sendExport, sendExportIndex } from '../../../export/send-export.ts'
import { sendRdf } from '../../../export/send-rdf.ts'
import { sendOpenApi } from '../../../openapi/send-openapi.ts'

export default ({ strapi }: { strapi: Core.Strapi }) => ({
  changes: (ctx: KoaContext) => sendChanges(strapi, ctx),
  exportIndex: (ctx: KoaContext) => sendExportIndex(strapi, ctx),
  exportFile: (ctx: KoaContext) => sendExport(strapi, ctx),
  openapi: (ctx: KoaContext) => sendOpenApi(strapi, ctx),
  catalogue: (ctx: KoaContext) => sendRdf(strapi, ctx, describeCatalogue),
  glossary: (ctx: KoaContext) => sendRdf(strapi, ctx, describeGlossary),
})
