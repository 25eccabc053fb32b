import { expect, test } from "vitest"
import { localeProblems, parityProblems } from "#bin/check/locales.ts"

const arabicForms = { zero: "0", one: "1", two: "2", few: "3", many: "4", other: "5" }

test("both languages say the same things", async () => {
  expect(await localeProblems()).toEqual([])
})

test.each([
  ["a missing key", { nav: { home: "Accueil" } }, { nav: {} }, "nav.home: only in fr.json"],
  ["a key too many", { nav: {} }, { nav: { home: "الرئيسية" } }, "nav.home: only in ar.json"],
  [
    "a plural form that Arabic needs",
    { clicks: { one: "{count} clic", many: "{count} clics", other: "{count} clics" } },
    { clicks: { ...arabicForms, few: undefined } },
    "clicks: ar.json has many,one,other,two,zero, needs few,many,one,other,two,zero",
  ],
  [
    "French without its third form",
    { clicks: { one: "{count} clic", other: "{count} clics" } },
    { clicks: arabicForms },
    "clicks: fr.json has one,other, needs many,one,other",
  ],
  [
    "another placeholder",
    { hello: "Bonjour {name}" },
    { hello: "مرحبا {nom}" },
    "hello: placeholders {name} in French, {nom} in Arabic",
  ],
  ["French inside Arabic", { save: "Enregistrer" }, { save: "Enregistrer" }, "save: Arabic repeats “Enregistrer”"],
  ["an empty text", { save: "Enregistrer" }, { save: " " }, "save: empty"],
])("%s is named", (_what, fr, ar, sentence) => {
  const words = JSON.parse(JSON.stringify(ar)) as typeof ar

  expect(parityProblems(fr as never, words as never)).toContain(sentence)
})
