import type { Db } from "#db/database.ts"
import type { Locale } from "#src/i18n/i18n.ts"
import { changeUser } from "./user-queries.ts"

/** The language of the mail that the person gets; a page's is in its address. */
export function changeLanguage(db: Db, userId: string, locale: Locale) {
  return changeUser(db, userId, { locale })
}
