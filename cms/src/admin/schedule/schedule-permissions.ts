/** Constants, because Strapi's hook asks again when it is given a new list. */
export const MAY_READ_PLANS = [{ action: 'api::schedule.read', subject: null }]
export const MAY_MAKE_PLANS = [{ action: 'api::schedule.write', subject: null }]
