import { For, Show } from "solid-js"
import type { CategoryGroup } from "#src/categories/category.ts"
import type { Draft } from "#src/forms/parse.ts"
import { useI18n } from "#src/i18n/i18n.ts"
import { paths } from "#src/paths.ts"
import { cityIn } from "#src/places/city.ts"
import { TextArea, TextField } from "#src/ui/fields.tsx"
import { Page } from "#src/ui/page.tsx"
import { bioLength, maxCities, maxNiches, type Presentation, spokenLanguages } from "../profile.ts"

type Props = { presentation: Presentation; tree: CategoryGroup[]; draft: Draft }

export function PresentationPage(props: Props) {
  const { t, locale } = useI18n()
  const { presentation, draft } = props
  const languages = spokenLanguages.map((code) => ({ id: code, label: t(`profiles.language.${code}`) }))
  return (
    <Page
      title={t("profiles.mine.presentation")}
      trail={[{ label: t("profiles.mine.title"), href: paths.profile(locale) }]}
      narrow
    >
      <form method="post" action={paths.profilePresentation(locale)} class="stack gap-6">
        <Bio name="bioFr" value={presentation.bioFr} draft={draft} />
        <Bio name="bioAr" value={presentation.bioAr} draft={draft} />
        <Niches {...props} />
        <TextField
          name="cities"
          label={t("profiles.form.cities")}
          hint={t("profiles.form.cities_hint", { max: maxCities })}
          value={presentation.cities.map((city) => cityIn(city, locale)).join(locale === "ar" ? "، " : ", ")}
          maxlength={320}
          draft={draft}
        />
        <fieldset class="stack gap-2">
          <legend class="label">{t("profiles.form.languages")}</legend>
          <Boxes name="languages" choices={languages} chosen={chosen(draft, "languages", presentation.languages)} />
        </fieldset>
        <button type="submit" class="btn">
          {t("profiles.form.save")}
        </button>
      </form>
    </Page>
  )
}

function Bio(props: { name: "bioFr" | "bioAr"; value: string | null; draft: Draft }) {
  const { t } = useI18n()
  const written = [...(props.draft.typed[props.name] ?? props.value ?? "")].length
  return (
    <TextArea
      name={props.name}
      label={t(props.name === "bioFr" ? "profiles.form.bio_fr" : "profiles.form.bio_ar")}
      hint={t("profiles.form.bio_hint", { count: written, max: bioLength })}
      value={props.value}
      rows={5}
      maxlength={bioLength}
      dir={props.name === "bioFr" ? "ltr" : "rtl"}
      draft={props.draft}
    />
  )
}

function Niches(props: Props) {
  const { t, locale } = useI18n()
  const error = props.draft.errors.niches
  const picked = chosen(props.draft, "niches", props.presentation.niches)
  const labelOf = (niche: { nameFr: string; nameAr: string }) => (locale === "ar" ? niche.nameAr : niche.nameFr)
  return (
    <fieldset class="stack gap-2" aria-describedby={error ? "niches-error" : "niches-hint"}>
      <legend class="label">{t("profiles.form.niches")}</legend>
      <p id="niches-hint" class="hint">
        {t("profiles.form.niches_hint", { max: maxNiches })}
      </p>
      <Show when={error}>
        {(key) => (
          <p id="niches-error" class="error" role="alert">
            {t(key(), { max: maxNiches })}
          </p>
        )}
      </Show>
      <For each={props.tree}>
        {(root) => (
          <details class="card p-3 sm:p-3" open={root.leaves.some(({ id }) => picked.has(id)) || picked.has(root.id)}>
            <summary class="cursor-pointer font-semibold py-1">{labelOf(root)}</summary>
            <Boxes
              name="niches"
              choices={[
                { id: root.id, label: t("profiles.form.all_of", { root: labelOf(root) }) },
                ...root.leaves.map((leaf) => ({ id: leaf.id, label: labelOf(leaf) })),
              ]}
              chosen={picked}
            />
          </details>
        )}
      </For>
    </fieldset>
  )
}

function Boxes(props: { name: string; choices: { id: string; label: string }[]; chosen: Set<string> }) {
  return (
    <ul class="grid sm:grid-cols-2 gap-x-4">
      <For each={props.choices}>
        {({ id, label }) => (
          <li>
            <label class="flex items-center gap-3 min-h-11 cursor-pointer">
              <input
                type="checkbox"
                name={props.name}
                value={id}
                checked={props.chosen.has(id)}
                class="size-5 shrink-0 accent-brand-700"
              />
              <span>{label}</span>
            </label>
          </li>
        )}
      </For>
    </ul>
  )
}

/** What was ticked when the form comes back, else what is kept. */
function chosen(draft: Draft, name: string, kept: readonly string[]): Set<string> {
  const hasTyped = Object.keys(draft.typed).length > 0
  return new Set(hasTyped ? (draft.typed[name] ?? "").split(" ") : kept)
}
