import type { Core } from '@strapi/strapi'
import { forgetOldMisses } from '../searches/missed-searches.ts'
import { eraseReplyAddresses, forgetExpiredProofs } from '../submissions/erase-reply-addresses.ts'

/** Every night, and at start, since the CMS may be down at night. Each part can be run again and in two processes. */
export async function tidyReaderDataDaily(strapi: Core.Strapi): Promise<void> {
  const tidy = async (): Promise<void> => {
    const erased = await eraseReplyAddresses(strapi)
    await forgetExpiredProofs(strapi)
    await forgetOldMisses(strapi)
    if (erased > 0)
      strapi.log.info(`Erased ${erased} reply addresses of submissions that are long handled`)
  }
  await tidy()
  strapi.cron.add({ tidyReaderData: { task: () => tidy().catch(error => strapi.log.error(error)), options: { rule: '17 3 * * *' } } })
}
