/** A constant, because Strapi's hook asks again when it is given a new list. */
export const MAY_READ_LINKS = [{ action: 'api::links.read', subject: null }]
