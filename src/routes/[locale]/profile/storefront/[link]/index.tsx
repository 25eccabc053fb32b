import { parseForm } from "#src/forms/parse.ts"
import { paths } from "#src/paths.ts"
import { noteProduct } from "#src/profiles/arrange-storefront.ts"
import { noteForm } from "#src/profiles/profile-forms.ts"
import { readOwnShowcase } from "#src/profiles/read-showcase.ts"
import { StorefrontPage } from "#src/profiles/views/storefront-page.tsx"
import { asInfluencer } from "#src/web/as-member.ts"

export const POST = asInfluencer("promote", async ({ trx, actor, id, form, i, locale, now, answer }) => {
  const linkId = id("link")
  const parsed = parseForm(noteForm, form)
  if (!parsed.ok) {
    const { storefront } = await readOwnShowcase(trx, actor.accountId)
    const props = { products: storefront, mayEdit: true, note: { linkId, draft: parsed.draft } }
    return answer.invalid(i.t("profiles.mine.storefront"), () => <StorefrontPage {...props} />)
  }
  await noteProduct(trx, actor, { linkId, ...parsed.value }, now)
  return answer.done("profiles.done.saved", paths.storefront(locale))
})
