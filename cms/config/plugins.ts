/** The largest file that src/uploads takes; there the limits of each type are, and the reasons. */
const MOST_BYTES = 25 * 1024 * 1024

export default {
  upload: {
    config: {
      sizeLimit: MOST_BYTES,
      // Decided in src/uploads/guard-uploads.ts: Strapi's own list answers in English, trusts the extension where it
      // does not know the content, and stores the rest of a batch without a word about the file that it dropped.
      security: { deniedTypes: [] },
    },
  },
}
