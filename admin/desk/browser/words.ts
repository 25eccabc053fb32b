import { useTranslation } from "adminjs"
import type words from "../../locales/fr.json"

type Path<Node, Prefix extends string = ""> = {
  [Name in keyof Node & string]: Node[Name] extends string ? `${Prefix}${Name}` : Path<Node[Name], `${Prefix}${Name}.`>
}[keyof Node & string]

/** A dotted path below `desk` in admin/locales/fr.json. */
export type DeskKey = Path<(typeof words)["desk"]>

type Group = "papers" | "fields" | "choices" | "reasons" | "rejections" | "checks"

export type Words = {
  language: string
  t: (key: DeskKey, parameters?: Record<string, string | number>) => string
  /** For what the rules name, which may be newer than the words: the name itself where there is none. */
  named: (group: Group, name: string, otherwise?: string) => string
}

export function useWords(): Words {
  const { i18n } = useTranslation()
  return {
    language: i18n.language,
    t: (key, parameters = {}) => String(i18n.t(`desk.${key}`, parameters)),
    named: (group, name, otherwise = name) =>
      i18n.exists(`desk.${group}.${name}`) ? i18n.t(`desk.${group}.${name}`) : otherwise,
  }
}
