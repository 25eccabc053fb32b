import { For, Show } from "solid-js"
import { SettingsFrame } from "#src/accounts/views/settings-frame.tsx"
import type { Draft } from "#src/forms/parse.ts"
import { formatDate } from "#src/i18n/dates.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { Section } from "#src/ui/page.tsx"
import { When } from "#src/ui/values.tsx"
import type { ListedExport } from "../list-data-exports.ts"
import { ConfirmationFields } from "./confirmation-fields.tsx"
import { sizeIn } from "./size.ts"

type Props = { exports: ListedExport[]; hasSecondFactor: boolean; draft: Draft }

/** Everything held about a person: a copy to take along, and the way out. */
export function MyDataPage(props: Props) {
  const { t, locale } = useI18n()
  return (
    <SettingsFrame title={t("personal_data.title")} intro={t("personal_data.intro")}>
      <Section title={t("personal_data.copy.title")} id="copy">
        <p>{t("personal_data.copy.body")}</p>
        <p class="hint">{t("personal_data.copy.without")}</p>
        <Show when={props.exports.length > 0}>
          <ul class="divide-y divide-sand-200 border-y border-sand-200">
            <For each={props.exports}>{(one) => <ExportItem export={one} />}</For>
          </ul>
        </Show>
        <Show
          when={props.exports.some(({ state }) => state === "waiting")}
          fallback={
            <form method="post" action={paths.myData(locale)} class="stack">
              <ConfirmationFields draft={props.draft} hasSecondFactor={props.hasSecondFactor} />
              <button type="submit" class="btn">
                {t("personal_data.copy.submit")}
              </button>
            </form>
          }
        >
          <p class="notice notice-good" role="status">
            {t("personal_data.copy.under_way")}
          </p>
        </Show>
      </Section>
      <Section title={t("personal_data.erasure.title")}>
        <p>{t("personal_data.erasure.short")}</p>
        <p>
          <a class="btn-danger" href={paths.erasure(locale)}>
            {t("personal_data.erasure.open")}
          </a>
        </p>
      </Section>
      <p>
        <a class="link" href={`${paths.privacy(locale)}#retention`}>
          {t("personal_data.retention")}
        </a>
      </p>
    </SettingsFrame>
  )
}

function ExportItem(props: { export: ListedExport }) {
  const { t, locale } = useI18n()
  const { id, state, requestedAt, bytes, expiresAt } = props.export
  return (
    <li class="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <div class="flex-1 min-w-48">
        <p class="font-semibold">
          {t("personal_data.copy.of")} <When at={requestedAt} />
        </p>
        <p class="hint">
          {t(`personal_data.copy.state.${state}`, {
            size: bytes === null ? "" : sizeIn(locale, bytes),
            day: expiresAt ? formatDate(expiresAt, locale, "day") : "",
          })}
        </p>
      </div>
      <Show when={state === "ready"}>
        <a class="btn-quiet btn-small" href={paths.myDataExport(locale, id)}>
          {t("personal_data.copy.download")}
        </a>
      </Show>
    </li>
  )
}
