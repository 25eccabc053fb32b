import type { Draft } from "#src/forms/parse.ts"
import { useT } from "#src/i18n/i18n.ts"
import { TextArea, TextField } from "./fields.tsx"

type Texts = {
  nameFr: string | null
  nameAr: string | null
  descriptionFr: string | null
  descriptionAr: string | null
}

type BothLanguagesProps = {
  legend: string
  /** How this thing's description is called in each language's field. */
  describe: { fr: string; ar: string }
  maxlength: number
  draft: Draft
  texts: Texts | null
}

/** The name and the description of what a merchant shows, in French, in Arabic, or in both. */
export function BothLanguages(props: BothLanguagesProps) {
  const t = useT()
  const described = { draft: props.draft, maxlength: props.maxlength }
  const named = { draft: props.draft, maxlength: 120 }
  return (
    <fieldset class="card stack">
      <legend class="legend">{props.legend}</legend>
      <p class="hint">{t("forms.both_languages.hint")}</p>
      <TextField
        {...named}
        name="nameFr"
        label={t("forms.both_languages.name_fr")}
        value={props.texts?.nameFr ?? null}
      />
      <TextArea
        {...described}
        name="descriptionFr"
        label={props.describe.fr}
        value={props.texts?.descriptionFr ?? null}
      />
      <TextField
        {...named}
        name="nameAr"
        label={t("forms.both_languages.name_ar")}
        value={props.texts?.nameAr ?? null}
      />
      <TextArea
        {...described}
        name="descriptionAr"
        label={props.describe.ar}
        value={props.texts?.descriptionAr ?? null}
      />
    </fieldset>
  )
}
