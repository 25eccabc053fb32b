import { For, Show } from "solid-js"
import { displayPhone } from "#src/customers/phone.ts"
import type { Draft } from "#src/forms/parse.ts"
import { type Key, useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { SelectField, TextField } from "#src/ui/fields.tsx"
import type { SellerNotice } from "../queries.ts"
import { EmailField } from "./person-fields.tsx"
import { RegisterFields } from "./register-fields.tsx"
import { SaveButton, SettingsFrame } from "./settings-frame.tsx"

export type SellerNoticeProps = { notice: SellerNotice | null; advice: Key[]; draft: Draft }

export function SellerNoticePage(props: SellerNoticeProps) {
  const { t, locale } = useI18n()
  return (
    <SettingsFrame title={t("settings.notice.title")} intro={t("settings.notice.intro")}>
      <Show when={!props.notice}>
        <p class="notice notice-warn">{t("settings.notice.missing")}</p>
      </Show>
      <Show when={props.advice.length > 0}>
        <div class="notice notice-warn stack gap-1">
          <p class="font-semibold">{t("settings.notice.advice.title")}</p>
          <ul class="list-disc ps-5">
            <For each={props.advice}>{(key) => <li>{t(key)}</li>}</For>
          </ul>
        </div>
      </Show>
      <form method="post" action={paths.settingsOf(locale, "seller-notice")} class="card stack">
        <SellerFields {...props} />
        <RegisterFields {...props} />
        <SaveButton />
      </form>
    </SettingsFrame>
  )
}

function SellerFields(props: SellerNoticeProps) {
  const { t } = useI18n()
  const forms = (["company", "auto_entrepreneur", "cooperative", "individual"] as const).map((form) => ({
    value: form,
    label: t(`settings.notice.form.${form}`),
  }))
  const { notice, draft } = props
  const phone = notice && displayPhone(notice.phone)
  return (
    <>
      <TextField
        name="legalName"
        label={t("settings.notice.legal_name")}
        value={notice?.legalName ?? null}
        autocomplete="organization"
        maxlength={160}
        draft={draft}
        required
      />
      <SelectField
        name="legalForm"
        label={t("settings.notice.legal_form")}
        value={notice?.legalForm ?? "company"}
        options={forms}
        draft={draft}
        required
      />
      <TextField
        name="address"
        label={t("settings.notice.address")}
        value={notice?.address ?? null}
        autocomplete="street-address"
        maxlength={300}
        draft={draft}
        required
      />
      <TextField
        name="city"
        label={t("settings.notice.city")}
        value={notice?.city ?? null}
        autocomplete="address-level2"
        maxlength={80}
        draft={draft}
        required
      />
      <TextField
        name="phone"
        type="tel"
        inputmode="tel"
        dir="ltr"
        label={t("settings.notice.phone")}
        value={phone}
        autocomplete="tel"
        maxlength={40}
        draft={draft}
        required
      />
      <EmailField label={t("settings.notice.email")} value={notice?.email ?? null} draft={draft} />
    </>
  )
}
