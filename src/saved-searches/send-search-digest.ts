import type { Db } from "#db/database.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { i18n } from "#src/i18n/i18n.ts"
import { deliverMail } from "#src/mail/deliver-mail.ts"
import { paths } from "#src/paths.ts"
import { findNews } from "./find-news.ts"
import type { Look } from "./look-for-news.ts"
import { findDigested, type News } from "./news-queries.ts"

const mostShown = 10

const pageOf = { marketplace: paths.productPage, discover: paths.discoverProgram, creators: paths.profilePage }

/** The news of one saved search, with a link to each; sent once for that time. */
export async function sendSearchDigest(db: Db, look: Look) {
  const saved = await findDigested(db, look.accountId, look.searchId)
  if (!saved) return
  const news = await findNews(db, saved, look)
  if (news.length === 0) return

  const { name, list, query, locale, email, userId } = saved
  const { t } = i18n(locale)
  const count = news.length
  const linkTo = (thing: News) => ({ label: nameIn(thing, locale), path: pageOf[list](locale, thing.slug) })
  await deliverMail(db, {
    ...{ key: `search-digest:${look.searchId}:${look.until}`, to: email, locale },
    told: { userId, kind: "saved_search_found" },
    subject: t("saved_searches.mail.subject", { name, count }),
    paragraphs: [t("saved_searches.mail.body")],
    action: { label: t("saved_searches.mail.see"), path: `${paths[list](locale)}${query ? `?${query}` : ""}` },
    links: [
      ...news.slice(0, mostShown).map(linkTo),
      { label: t("saved_searches.mail.manage"), path: paths.savedSearches(locale) },
    ],
  })
}
