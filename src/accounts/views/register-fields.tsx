import { useI18n } from "#src/i18n/i18n.ts"
import { formatAmount } from "#src/i18n/money.ts"
import { TextField } from "#src/ui/fields.tsx"
import type { SellerNoticeProps } from "./seller-notice-page.tsx"

/** Where the seller is registered, as their certificates say. */
export function RegisterFields(props: Pick<SellerNoticeProps, "notice" | "draft">) {
  const { t } = useI18n()
  const { notice, draft } = props
  const capital = notice?.capitalCents == null ? null : formatAmount(notice.capitalCents)
  return (
    <>
      <TextField
        name="rcNumber"
        inputmode="numeric"
        dir="ltr"
        label={t("settings.notice.rc_number")}
        hint={t("settings.notice.rc_hint")}
        value={notice?.rcNumber ?? null}
        maxlength={40}
        draft={draft}
      />
      <TextField
        name="rcCity"
        label={t("settings.notice.rc_city")}
        value={notice?.rcCity ?? null}
        maxlength={80}
        draft={draft}
      />
      <TextField
        name="ice"
        inputmode="numeric"
        dir="ltr"
        label={t("settings.notice.ice")}
        hint={t("settings.notice.ice_hint")}
        value={notice?.ice ?? null}
        maxlength={40}
        draft={draft}
      />
      <TextField
        name="taxId"
        inputmode="numeric"
        dir="ltr"
        label={t("settings.notice.tax_id")}
        hint={t("settings.notice.tax_id_hint")}
        value={notice?.taxId ?? null}
        maxlength={40}
        draft={draft}
      />
      <TextField
        name="capitalCents"
        inputmode="decimal"
        dir="ltr"
        label={t("settings.notice.capital")}
        hint={t("settings.notice.capital_hint")}
        value={capital}
        maxlength={40}
        draft={draft}
      />
    </>
  )
}
