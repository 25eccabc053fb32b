import ar from "./locales/ar.json" with { type: "json" }
import en from "./locales/en.json" with { type: "json" }
import fr from "./locales/fr.json" with { type: "json" }

export const languages = ["fr", "ar", "en"] as const
export type Language = (typeof languages)[number]

type Words = { [key: string]: string | Words }

export const words: Record<Language, typeof fr> = { fr, ar, en }

export function isLanguage(text: unknown): text is Language {
  return languages.includes(text as Language)
}

export function directionOf(language: Language): "ltr" | "rtl" {
  return language === "ar" ? "rtl" : "ltr"
}

/** The words of a page that the server draws by itself; a key without words is a mistake that a test finds. */
export function say(language: Language, key: string, parameters: Record<string, string | number> = {}): string {
  const found = key
    .split(".")
    .reduce<Words | string | undefined>(
      (within, name) => (typeof within === "object" ? within[name] : undefined),
      words[language] as Words,
    )
  if (typeof found !== "string") throw new Error(`no words for ${key} in ${language}`)
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(parameters[name] ?? ""))
}
