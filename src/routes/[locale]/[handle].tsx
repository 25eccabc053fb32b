import { NotFound } from "#src/errors.ts"
import { inReadersLanguage } from "#src/i18n/either-language.ts"
import type { I18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { pictureUrl } from "#src/products/picture-url.ts"
import { handleIn } from "#src/profiles/handle.ts"
import { profileFacts } from "#src/profiles/profile-facts.ts"
import { openShowcase } from "#src/profiles/read-showcase.ts"
import type { Showcase } from "#src/profiles/showcase.ts"
import { ShowcasePage } from "#src/profiles/views/showcase-page.tsx"
import { mayInvite } from "#src/program-invitations/may-invite.ts"
import { asReader, asVisitor } from "#src/web/as-visitor.ts"

/** Somebody's page, at an @; any other word in this place is no page of ours. */
export const GET = asVisitor(async ({ trx, param, locale, i, answer, signedIn }) => {
  const handle = handleIn(param("handle"))
  if (!handle) throw new NotFound(param("handle"))
  const showcase = await openShowcase(trx, handle)
  const { profile } = showcase
  if (handle !== profile.handle) return answer.response(movedTo(paths.profilePage(locale, profile.handle)))
  const view = () => <ShowcasePage showcase={showcase} mayInvite={mayInvite(signedIn)} />
  return answer.page(profile.name, view, { light: true, bare: true, sharing: sharingOf(showcase, i) })
})

export const POST = asReader(({ url }) => {
  throw new NotFound(url.pathname)
})

/** The address that the account was opened with, shared before another was chosen. */
function movedTo(location: string): Response {
  return new Response(null, { status: 301, headers: { location, "cache-control": "private, no-store" } })
}

function sharingOf(showcase: Showcase, { locale, t }: I18n) {
  const { profile } = showcase
  const bio = inReadersLanguage({ fr: profile.bioFr, ar: profile.bioAr }, locale)?.text
  return {
    description: (bio ?? t("profiles.page.share_text", { name: profile.name })).slice(0, 200),
    picture: profile.pictureId && pictureUrl(profile.pictureId, 640),
    path: paths.profilePage(locale, profile.handle),
    facts: [profileFacts(showcase, locale)],
  }
}
