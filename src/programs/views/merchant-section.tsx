import { Show } from "solid-js"
import { useT } from "#src/i18n/i18n.ts"
import { Section } from "#src/ui/page.tsx"
import type { OfferedProgram } from "../discover-queries.ts"

/** Who offers the program, in their own words. */
export function MerchantSection(props: { program: OfferedProgram }) {
  const t = useT()
  const { merchantName, merchantCity, merchantBio, merchantSite } = props.program
  return (
    <Section title={t("discover.merchant")}>
      <p>
        <bdi class="font-semibold">{merchantName}</bdi>
        <Show when={merchantCity}>
          {(city) => (
            <>
              {" · "}
              <bdi>{city()}</bdi>
            </>
          )}
        </Show>
      </p>
      <Show when={merchantBio}>
        {(bio) => (
          <p class="whitespace-pre-line max-w-prose" dir="auto">
            {bio()}
          </p>
        )}
      </Show>
      <Show when={merchantSite}>
        {(site) => (
          <p>
            <a class="link" href={site()} rel="noopener nofollow ugc">
              {t("discover.site")}
            </a>
          </p>
        )}
      </Show>
    </Section>
  )
}
