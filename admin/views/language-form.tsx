/** @jsxRuntime classic */

import { useTranslation } from "adminjs"
import React from "react"
import { useSay } from "../browser/words.ts"

const names = { fr: "Français", ar: "العربية", en: "English" } as const

/** A page anew in another language: only the words of one travel with it. */
export default function LanguageForm() {
  const say = useSay()
  const { i18n } = useTranslation()
  return (
    <form className="house-language" method="post" action="/admin/language">
      <label htmlFor="house-language">{say("house.choose_language")}</label>
      <select
        id="house-language"
        name="language"
        defaultValue={i18n.language}
        onChange={(event) => {
          const { form } = event.currentTarget
          if (!form) return
          const to = form.elements.namedItem("to") as HTMLInputElement
          to.value = location.pathname + location.search
          form.submit()
        }}
      >
        {Object.entries(names).map(([language, name]) => (
          <option key={language} value={language} lang={language}>
            {name}
          </option>
        ))}
      </select>
      <input type="hidden" name="to" defaultValue="/admin" />
    </form>
  )
}
