import { type JSX, Show } from "solid-js"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Page, Section } from "#src/ui/page.tsx"
import { linkAddress } from "../link.ts"
import type { LinkSummary } from "../queries.ts"
import { LinkFacts } from "./link-facts.tsx"
import { ShareButtons } from "./share-buttons.tsx"

export type LinkPageProps = { link: LinkSummary; promoCode: string | null; mayPromote: boolean; figures?: JSX.Element }

export function LinkPage(props: LinkPageProps) {
  const { t, locale } = useI18n()
  const { link } = props
  const name = nameIn(link, locale)
  const address = linkAddress(link.code)
  return (
    <Page title={name} trail={[{ label: t("links.title"), href: paths.links(locale) }]}>
      <Show when={!link.isOnSale}>
        <p class="notice notice-warn">{t("links.not_on_sale")}</p>
      </Show>
      <LinkFacts link={link} promoCode={props.promoCode} />
      {props.figures}
      <ShareButtons address={address} product={name} merchant={link.merchantName} />
      <Section title={t("links.qr.title")}>
        <img
          src={paths.linkQr(locale, link.id, "svg")}
          alt={t("links.qr.alt", { address })}
          width="220"
          height="220"
          class="bg-white rounded-lg border border-sand-200"
        />
        <p class="flex flex-wrap gap-2">
          <a class="btn-quiet" href={paths.linkQr(locale, link.id, "png")} download={`${link.code}.png`}>
            {t("links.qr.png")}
          </a>
          <a class="btn-quiet" href={paths.linkQr(locale, link.id, "svg")} download={`${link.code}.svg`}>
            {t("links.qr.svg")}
          </a>
        </p>
      </Section>
      <Show when={props.mayPromote}>
        <Archival link={link} />
      </Show>
    </Page>
  )
}

function Archival(props: { link: LinkSummary }) {
  const { t, locale } = useI18n()
  const { id, archivedAt } = props.link
  return (
    <form
      method="post"
      action={archivedAt ? paths.linkArchivalRemoval(locale, id) : paths.linkArchival(locale, id)}
      class="stack gap-2 justify-items-start"
    >
      <Show when={!archivedAt}>
        <p class="hint">{t("links.archive_hint")}</p>
      </Show>
      <button type="submit" class={archivedAt ? "btn-quiet" : "btn-danger"}>
        {t(archivedAt ? "links.restore" : "links.archive")}
      </button>
    </form>
  )
}
