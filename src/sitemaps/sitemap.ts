import { locales } from "#src/i18n/i18n.ts"

/** A page in every language: its path after the language, and when it last changed. */
export type ListedPage = { path: string; changedAt: Date | null }

const header = '<?xml version="1.0" encoding="UTF-8"?>\n'
const names = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'

/** How many addresses one file lists; the protocol allows 50 000, and each page has one per language. */
export const pagesPerFile = 10_000

/** Pages by the protocol of sitemaps.org, each language with its alternates as Google asks. */
export function pageList(site: string, pages: readonly ListedPage[]): string {
  const urls = pages.flatMap((page) => locales.map((locale) => urlOf(site, locale, page)))
  return `${header}<urlset ${names} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join("\n")}\n</urlset>\n`
}

function urlOf(site: string, locale: string, { path, changedAt }: ListedPage): string {
  const alternates = locales
    .map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${site}/${other}${path}"/>`)
    .join("")
  const changed = changedAt ? `<lastmod>${changedAt.toISOString()}</lastmod>` : ""
  return `<url><loc>${site}/${locale}${path}</loc>${changed}${alternates}</url>`
}

/** The list of lists. */
export function fileList(site: string, files: readonly string[]): string {
  const entries = files.map((file) => `<sitemap><loc>${site}${file}</loc></sitemap>`)
  return `${header}<sitemapindex ${names}>\n${entries.join("\n")}\n</sitemapindex>\n`
}
