import type { EntryType } from '../../shared/paths.ts'
import type { PublishedEntry } from './published-entries.ts'
import nb from '../../i18n/locales/nb.json'
import { guideSlugs } from '../../shared/guides.ts'
import { toMarkdownAddress } from '../../shared/markdown-address.ts'
import { toCanonicalPath } from '../../shared/page-addresses.ts'
import { entryPaths, isEntryType } from '../../shared/paths.ts'

const introduction = 'Alle tekstene er publisert av redaksjonen og har lisensen CC BY 4.0. Hver side finnes som Markdown: legg til .md på adressen, eller be om text/markdown. Øverst i hver fil står språk, når teksten sist ble endret og sjekket, og om den er diktet opp (isDemo). Oppdiktede eksempler står ikke i denne lista.'

/** The cookbook for language models, as llmstxt.org has it: what it is, and each text with its address as Markdown. */
export function toLlmsText(entries: PublishedEntry[], siteUrl: string): string {
  const sections = Object.keys(entryPaths).filter(isEntryType).map(type => toSection(type, entries.filter(entry => entry.type === type), siteUrl))
  return [
    `# ${nb.site.name}`,
    `> ${nb.site.tagline}`,
    introduction,
    ...sections.filter(section => section !== ''),
    `## ${nb.foot.about}`,
    guideSlugs.map(slug => `- [${nb.guides[slug]}](${siteUrl}${toMarkdownAddress(`/${slug}`)})`).join('\n'),
    '',
  ].join('\n\n').trimEnd().concat('\n')
}

/** A text in two languages is named in both: they are each a text of their own. */
function toSection(type: EntryType, entries: PublishedEntry[], siteUrl: string): string {
  if (entries.length === 0)
    return ''
  const lines = entries.map(entry => `- [${escapeLink(entry.title)}](${siteUrl}${toMarkdownAddress(toCanonicalPath(entry))}): ${entry.summary.replaceAll(/\s+/g, ' ')} (${entry.locale})`)
  return `## ${nb.types[type]}\n\n${nb.listLead[type]}\n\n${lines.join('\n')}`
}

function escapeLink(text: string): string {
  return text.replaceAll(/[[\]\\]/g, '\\$&')
}
