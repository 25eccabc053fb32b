import { Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { InviteLink } from "#src/program-invitations/views/invite-link.tsx"
import { ReviewsPart } from "#src/reviews/views/review-list.tsx"
import { type Showcase, shownProducts } from "../showcase.ts"
import { AudienceSection } from "./audience-section.tsx"
import { PortfolioGrid } from "./portfolio-grid.tsx"
import { SharePage } from "./share-page.tsx"
import { ShowcaseHead } from "./showcase-head.tsx"
import { StorefrontGrid } from "./storefront-grid.tsx"

/** The page that stands in a bio: opened inside another application, on an old phone, by somebody in a hurry. */
export function ShowcasePage(props: { showcase: Showcase; isPreview?: boolean; mayInvite?: boolean }) {
  const { t, locale } = useI18n()
  const { profile, audiences, portfolio, storefront, said } = props.showcase
  return (
    <>
      <Show when={props.isPreview}>
        <p class="bg-saffron-100 text-saffron-800 px-4 py-3 text-center">
          {t("profiles.preview.notice")}{" "}
          <a class="underline font-semibold text-saffron-800" href={paths.profile(locale)}>
            {t("profiles.preview.back")}
          </a>
        </p>
      </Show>
      <article class="stack gap-8">
        <div>
          <ShowcaseHead showcase={props.showcase} />
        </div>
        <div class="w-full max-w-3xl mx-auto px-4 stack gap-8">
          <Show when={props.mayInvite}>
            <p class="text-center">
              <InviteLink handle={profile.handle} />
            </p>
          </Show>
          <StorefrontGrid products={shownProducts(storefront)} />
          <PortfolioGrid items={portfolio} />
          <AudienceSection audiences={audiences} />
          <ReviewsPart said={said} />
          <SharePage handle={profile.handle} name={profile.name} />
          <p class="text-center text-sm text-ink-700">
            {t("profiles.page.make_yours")}{" "}
            <a class="link" href={paths.signUp(locale)}>
              {t("profiles.page.sign_up")}
            </a>
          </p>
        </div>
      </article>
    </>
  )
}
