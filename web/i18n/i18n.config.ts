/** The pages in Northern Sámi have words of their own; should one be missing, it is better in Norwegian than as a key. */
export default { fallbackLocale: { se: ['nb'], default: ['nb'] } }
