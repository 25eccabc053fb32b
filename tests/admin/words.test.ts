import { expect, test } from "vitest"
import { suspensionReasons, suspensionScopes } from "#src/suspensions/suspension.ts"
import { menuOf } from "../../admin/navigation.ts"
import { resources } from "../../admin/resources.ts"
import { say, words } from "../../admin/words.ts"

type Leaf = [path: string, text: string]

function leaves(node: object, path = ""): Leaf[] {
  return Object.entries(node).flatMap(([name, value]) =>
    typeof value === "string" ? [[`${path}${name}`, value] as Leaf] : leaves(value, `${path}${name}.`),
  )
}

const { fr, ar, en } = words
const french = new Map(leaves(fr))
const acts = resources.flatMap((resource) => resource.acts ?? [])

test.each([
  ["Arabic", ar],
  ["English", en],
])("has every message in %s too, with the same parameters", (_, other) => {
  const theirs = new Map(leaves(other))
  const parameters = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort()

  // A plural has the forms that its language asks for.
  const plain = (paths: Iterable<string>) =>
    [...new Set([...paths].map((path) => path.replace(/_(zero|one|two|few|many|other)$/, "")))].sort()
  expect(plain(theirs.keys())).toEqual(plain(french.keys()))
  for (const [path, text] of theirs) {
    expect([path, text.trim()]).not.toEqual([path, ""])
    if (french.has(path)) expect([path, parameters(text)]).toEqual([path, parameters(french.get(path) ?? "")])
  }
})

test("writes Arabic in Arabic", () => {
  // The keys of a keyboard bear Latin names.
  const words = leaves(ar).filter(([path]) => !path.startsWith("desk.keys."))
  const latin = words.filter(
    ([, text]) => /[a-z]{4}/i.test(text.replace(/\{\{\w+\}\}/g, "")) && !/[\u0600-\u06ff]/.test(text),
  )

  expect(latin).toEqual([])
})

test("names every column, choice, act and field", () => {
  const needed = resources.flatMap(({ rows, acts = [] }) => [
    `menu.${rows.name}`,
    ...Object.entries(rows.columns).flatMap(([name, { kind, values = [] }]) => [
      ...(kind === "id" ? [] : [`properties.${name}`]),
      ...values.map((value) => `labels.${name}.${value}`),
    ]),
    ...acts.flatMap(({ name, fields }) => [
      ...[`actions.${name}`, `acts.${name}`, `messages.done.${name}`],
      ...fields.flatMap((field) => [
        `fields.${field.name}`,
        ...(field.values ?? []).map((value) => `labels.${field.name}.${value}`),
      ]),
    ]),
  ])

  expect(needed.filter((path) => !french.has(path))).toEqual([])
  expect(acts.length).toBeGreaterThan(9)
})

test("names the places of the menu, the reasons and the scopes", () => {
  const staff = { id: "", email: "", name: "", role: "administrator", language: "fr" } as const
  const places = menuOf(staff).flatMap((group) => [`groups.${group.name}`, ...group.places.map(({ name }) => name)])
  const needed = [
    ...places.map((name) => `menu.${name}`),
    ...suspensionReasons.map((reason) => `labels.reason.${reason}`),
    ...suspensionScopes.flatMap((scope) => [`labels.scope.${scope}`, `labels.suspension.${scope}`]),
  ]

  expect(needed.filter((path) => !french.has(path))).toEqual([])
})

test("puts parameters where the sentence wants them, and refuses a key without words", () => {
  expect(say("fr", "errors.reference", { id: "abc" })).toContain("abc")
  expect(() => say("fr", "errors.nothing")).toThrow(/no words for/)
})
