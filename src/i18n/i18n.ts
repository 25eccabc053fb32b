import { createContext, useContext } from "solid-js"
import ar from "#locales/ar.json" with { type: "json" }
import fr from "#locales/fr.json" with { type: "json" }
import { compileWords, type Parameters } from "./words.ts"

export const locales = ["fr", "ar"] as const
export type Locale = (typeof locales)[number]

export function isLocale(text: string | undefined): text is Locale {
  return text === "fr" || text === "ar"
}

type Words = typeof fr
type Path<Node, Prefix extends string = ""> = {
  [Name in keyof Node & string]: Node[Name] extends string | { other: string }
    ? `${Prefix}${Name}`
    : Path<Node[Name], `${Prefix}${Name}.`>
}[keyof Node & string]

/** A dotted path of locales/fr.json; a node that has the form `other` is one plural message. */
export type Key = Path<Words>

export type I18n = {
  locale: Locale
  tag: string
  dir: "ltr" | "rtl"
  t: (key: Key, parameters?: Parameters) => string
  /** For keys put together at run time, whose every value a test has seen. */
  has: (key: string) => key is Key
}

function speak(locale: Locale, words: object): I18n {
  const tag = locale === "ar" ? "ar-MA" : "fr-MA"
  const messages = compileWords(words, tag)
  return {
    locale,
    tag,
    dir: locale === "ar" ? "rtl" : "ltr",
    t(key, parameters = {}) {
      const message = messages.get(key)
      if (!message) throw new Error(`no words for ${key}`)
      return message(parameters)
    },
    has: (key): key is Key => messages.has(key),
  }
}

const spoken: Record<Locale, I18n> = { fr: speak("fr", fr), ar: speak("ar", ar) }

export function i18n(locale: Locale): I18n {
  return spoken[locale]
}

export const I18nContext = createContext<I18n>()

/** The language of the page being rendered. */
export function useI18n(): I18n {
  const language = useContext(I18nContext)
  if (!language) throw new Error("a view is rendered outside of a page")
  return language
}

export function useT(): I18n["t"] {
  return useI18n().t
}
