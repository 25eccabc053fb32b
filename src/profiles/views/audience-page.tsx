import { For, Show } from "solid-js"
import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { cities } from "#src/places/city.ts"
import { SelectField, TextField } from "#src/ui/fields.tsx"
import { Page } from "#src/ui/page.tsx"
import { type Audience, ageBands, countries, namedPlaces, type ShareKind } from "../audience.ts"
import { shareFields } from "../audience-form.ts"
import type { Network } from "../network.ts"

type Props = { network: Network; audience: Audience | null; mayEdit: boolean; draft: Draft }

export function AudiencePage(props: Props) {
  const { t, locale } = useI18n()
  const { network, audience, draft } = props
  const name = t(`profiles.network.${network}`)
  return (
    <Page title={name} trail={[{ label: t("profiles.mine.title"), href: paths.profile(locale) }]} narrow>
      <p class="notice notice-warn">{t("profiles.audience.declared")}</p>
      <form method="post" action={paths.audience(locale, network)} class="stack gap-6">
        <TextField
          name="address"
          label={t(network === "blog" ? "profiles.audience.site" : "profiles.audience.address")}
          hint={t(network === "blog" ? "profiles.audience.site_hint" : "profiles.audience.address_hint")}
          value={audience?.address ?? null}
          inputmode="url"
          dir="ltr"
          maxlength={300}
          draft={draft}
          required
        />
        <TextField
          name="followers"
          label={t("profiles.audience.followers")}
          hint={t("profiles.audience.followers_hint")}
          value={audience?.followers?.toString() ?? null}
          inputmode="numeric"
          dir="ltr"
          maxlength={11}
          draft={draft}
        />
        <Show when={draft.errors.shares}>
          {(key) => (
            <p class="error" role="alert">
              {t(key())}
            </p>
          )}
        </Show>
        <SharesFields kind="country" lines={namedPlaces} {...props} />
        <SharesFields kind="city" lines={namedPlaces} {...props} />
        <SharesFields kind="age" lines={ageBands.length} {...props} />
        <datalist id="cities">
          <For each={cities}>{(city) => <option value={city[locale]} />}</For>
        </datalist>
        <Show when={props.mayEdit}>
          <button type="submit" class="btn">
            {t("profiles.form.save")}
          </button>
        </Show>
      </form>
      <Show when={props.mayEdit && audience}>
        <form method="post" action={paths.audienceRemoval(locale, network)}>
          <button type="submit" class="btn-danger">
            {t("profiles.audience.remove")}
          </button>
        </form>
      </Show>
    </Page>
  )
}

function SharesFields(props: Props & { kind: ShareKind; lines: number }) {
  const { t } = useI18n()
  const { kind } = props
  const hasErrors = Object.keys(props.draft.errors).some((name) => name.startsWith(kind) || name === "shares")
  const kept = (props.audience?.shares ?? []).filter((share) => share.kind === kind)
  return (
    <details class="card" open={hasErrors || kept.length > 0}>
      <summary class="cursor-pointer font-semibold">{t(`profiles.share_of.${kind}`)}</summary>
      <div class="stack gap-4 pt-4">
        <p class="hint">{t("profiles.audience.shares_hint")}</p>
        <For each={Array.from({ length: props.lines }, (_none, line) => line)}>
          {(line) => <ShareFields kind={kind} line={line} kept={kept} draft={props.draft} />}
        </For>
      </div>
    </details>
  )
}

type LineProps = { kind: ShareKind; line: number; kept: Audience["shares"]; draft: Draft }

function ShareFields(props: LineProps) {
  const { t } = useI18n()
  const { kind, line, kept, draft } = props
  const band = ageBands[line] ?? ""
  const share = kind === "age" ? kept.find(({ value }) => value === band) : kept[line]
  const [, percent] = shareFields[kind](line)
  const label = kind === "age" ? t("profiles.age", { band: `\u2066${band}\u2069` }) : t("profiles.audience.percent")
  return (
    <div class={kind === "age" ? "" : "grid grid-cols-[1fr_7rem] gap-3 items-end"}>
      <ShareName {...props} value={share?.value ?? null} />
      <TextField
        name={percent}
        label={label}
        value={share?.percent.toString() ?? null}
        inputmode="numeric"
        dir="ltr"
        maxlength={3}
        draft={draft}
        narrows
      />
    </div>
  )
}

function ShareName({ kind, line, draft, value }: LineProps & { value: string | null }) {
  const { t, tag, locale } = useI18n()
  if (kind === "age") return null
  const [name] = shareFields[kind](line)
  if (kind === "city") return <CityField name={name} line={line} draft={draft} value={value} />
  const names = new Intl.DisplayNames(tag, { type: "region" })
  const sorted = countries.map((code) => ({ value: code, label: names.of(code) ?? code }))
  const options = [{ value: "", label: "—" }, ...sorted.toSorted((a, b) => a.label.localeCompare(b.label, locale))]
  return (
    <SelectField
      name={name}
      label={t("profiles.audience.country", { number: line + 1 })}
      value={value}
      options={options}
      draft={draft}
      narrows
    />
  )
}

function CityField(props: { name: string; line: number; draft: Draft; value: string | null }) {
  const { t, locale } = useI18n()
  const known = cities.find((city) => city.fr === props.value)
  return (
    <div class="field">
      <label class="label" for={props.name}>
        {t("profiles.audience.city", { number: props.line + 1 })}
      </label>
      <input
        id={props.name}
        name={props.name}
        list="cities"
        value={props.draft.typed[props.name] ?? known?.[locale] ?? props.value ?? ""}
        maxlength="60"
        dir="auto"
        class="input"
      />
    </div>
  )
}
