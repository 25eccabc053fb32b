import { Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { nameIn } from "#src/i18n/either-language.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { formatMoney } from "#src/i18n/money.ts"
import { paths } from "#src/paths.ts"
import { SelectField, TextArea, TextField } from "#src/ui/fields.tsx"
import { EmptyState, Page } from "#src/ui/page.tsx"
import { When } from "#src/ui/values.tsx"
import type { Disputable } from "../disputable.ts"
import type { Picked } from "../read-new-dispute.ts"
import { EvidenceField } from "./evidence-field.tsx"
import { OrderPicking } from "./order-picking.tsx"

export type NewDispute = { disputable: Disputable; picked: Picked; draft: Draft }

/** Points at an order by picking it, or by telling of it, and says why it is contested. */
export function NewDisputePage(props: NewDispute) {
  const { t, locale } = useI18n()
  const { disputable, picked } = props
  return (
    <Page
      narrow
      title={t("disputes.open")}
      intro={t("disputes.open_intro")}
      trail={[{ label: t("disputes.title"), href: paths.disputes(locale) }]}
    >
      <Show when={picked} fallback={<OrderPicking disputable={disputable} />}>
        {(one) => <PickedForm picked={one()} draft={props.draft} />}
      </Show>
      <Show when={!picked}>
        <Show
          when={disputable.places.length > 0}
          fallback={<EmptyState title={t("disputes.no_place.title")} body={t("disputes.no_place.body")} />}
        >
          <DescriptionForm {...props} />
        </Show>
      </Show>
    </Page>
  )
}

function PickedForm(props: { picked: NonNullable<Picked>; draft: Draft }) {
  const { t, locale } = useI18n()
  const { picked } = props
  const { merchantName, placedAt } = picked.order
  return (
    <form method="post" action={paths.disputes(locale)} enctype="multipart/form-data" class="card stack">
      <p>
        <bdi class="font-semibold">{merchantName}</bdi> · {t("disputes.order_of")} <When at={placedAt} style="day" />
        <Show when={picked.by === "commission" && picked.order}>
          {(order) => <> · {formatMoney(order().reversedCents, locale)}</>}
        </Show>
      </p>
      <input type="hidden" name="by" value={picked.by} />
      {picked.by === "commission" ? (
        <input type="hidden" name="commission" value={picked.order.commissionId} />
      ) : (
        <input type="hidden" name="order" value={picked.order.orderId} />
      )}
      <Saying draft={props.draft} />
    </form>
  )
}

function DescriptionForm(props: NewDispute) {
  const { t, locale } = useI18n()
  const { draft } = props
  const places = props.disputable.places.map(({ id, merchantName, programFr, programAr }) => ({
    value: id,
    label: `${merchantName} · ${nameIn({ nameFr: programFr, nameAr: programAr }, locale)}`,
  }))
  return (
    <form method="post" action={paths.disputes(locale)} enctype="multipart/form-data" class="card stack">
      <h2 class="section-title">{t("disputes.tell")}</h2>
      <p class="hint">{t("disputes.tell_hint")}</p>
      <input type="hidden" name="by" value="description" />
      <SelectField
        name="enrollment"
        label={t("disputes.program")}
        draft={draft}
        required
        options={[{ value: "", label: t("disputes.choose") }, ...places]}
      />
      <TextField
        name="orderTold"
        label={t("disputes.order_told")}
        hint={t("disputes.order_told_hint")}
        maxlength={200}
        draft={draft}
        required
      />
      <TextField name="orderedOn" type="date" label={t("disputes.ordered_on")} draft={draft} required />
      <TextField
        name="goods"
        inputmode="decimal"
        dir="ltr"
        label={t("disputes.goods")}
        hint={t("disputes.goods_hint")}
        maxlength={14}
        draft={draft}
        required
      />
      <Saying draft={draft} />
    </form>
  )
}

function Saying(props: { draft: Draft }) {
  const { t } = useI18n()
  return (
    <>
      <TextArea
        name="words"
        label={t("disputes.words")}
        hint={t("disputes.words_hint")}
        maxlength={2000}
        draft={props.draft}
        required
      />
      <EvidenceField draft={props.draft} />
      <p class="hint">{t("disputes.seen_by")}</p>
      <button type="submit" class="btn">
        {t("disputes.send")}
      </button>
    </>
  )
}
