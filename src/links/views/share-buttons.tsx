import { For } from "solid-js"
import { isolated } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { Section } from "#src/ui/page.tsx"
import { shareAddresses } from "../share-addresses.ts"

const networks = ["whatsapp", "facebook", "x", "telegram"] as const

export function ShareButtons(props: { address: string; product: string; merchant: string }) {
  const { t } = useI18n()
  const names = { product: isolated(props.product), merchant: isolated(props.merchant) }
  const addresses = shareAddresses(t("links.share.text", names), props.address)
  return (
    <Section title={t("links.share.title")}>
      <p class="hint">{t("links.share.disclosure")}</p>
      <ul class="flex flex-wrap gap-2">
        <For each={networks}>
          {(network) => (
            <li>
              <a
                class={network === "whatsapp" ? "btn" : "btn-quiet"}
                href={addresses[network]}
                target="_blank"
                rel="noopener noreferrer"
              >
                {t(`links.share.${network}`)}
              </a>
            </li>
          )}
        </For>
        <li>
          <copy-button value={props.address} done={t("links.share.copied")}>
            <button type="button" class="btn-quiet">
              {t("links.share.copy")}
            </button>
          </copy-button>
        </li>
      </ul>
    </Section>
  )
}
