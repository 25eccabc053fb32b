import { For, type JSX, Show } from "solid-js"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { When } from "#src/ui/values.tsx"
import { linkAddress } from "../link.ts"
import type { LinkSummary } from "../queries.ts"

/** The short address, and everything that was said of the link when it was made. */
export function LinkFacts(props: { link: LinkSummary; promoCode: string | null }) {
  const { t, locale } = useI18n()
  const { link } = props
  const utm = Object.entries(JSON.parse(link.utm) as Record<string, string>)
  return (
    <dl class="card grid gap-3 sm:grid-cols-2">
      <Fact name={t("links.address")}>
        <span class="font-mono break-all" dir="ltr">
          {linkAddress(link.code)}
        </span>
        <Show when={link.archivedAt}>
          {" "}
          <span class="badge badge-bad">{t("links.archived_badge")}</span>
        </Show>
      </Fact>
      <Fact name={t("links.promo_code_here")}>
        <bdi class="font-mono">{props.promoCode ?? t("links.promo_code.none")}</bdi>{" "}
        <a class="link text-sm" href={paths.promoCode(locale, link.enrollmentId)}>
          {t("links.promo_code.submit")}
        </a>
      </Fact>
      <Fact name={t("links.created_on")}>
        <When at={link.createdAt} style="moment" />
      </Fact>
      <Show when={link.subId}>
        <Fact name={t("links.sub_id")}>
          <bdi>{link.subId}</bdi>
        </Fact>
      </Show>
      <For each={utm}>
        {([name, value]) => (
          <Fact name={<span dir="ltr">{name}</span>}>
            <bdi class="break-all">{value}</bdi>
          </Fact>
        )}
      </For>
    </dl>
  )
}

function Fact(props: { name: JSX.Element; children: JSX.Element }) {
  return (
    <div>
      <dt class="hint">{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
