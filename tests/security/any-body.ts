import fc from "fast-check"
import { atlas, rif, users } from "#tests/cast.ts"

/** The names that forms of ours know, and some that a program might stumble over. */
const names = [
  ...["name", "email", "password", "currentPassword", "code", "terms", "kind", "accountName", "next", "back", "news"],
  ...[
    "sku",
    "categoryId",
    "brand",
    "stock",
    "stockSeen",
    "variant",
    "altFr",
    "altAr",
    "nameFr",
    "nameAr",
    "priceCents",
    "vatRateBp",
    "deliveryDays",
    "shopUrl",
    "windowDays",
    "holdDays",
  ],
  ...["approval", "termsFr", "discountBp", "rewardRows", "reward0Product", "reward0Kind", "reward0Value", "addReward"],
  ...["removeReward", "attributionModel", "message", "termsVersion", "accept", "reason", "enrollment", "product"],
  ...["sub_id", "utm_source", "form_id", "type", "note", "order", "units-0", "quantity-0", "discount", "shipping"],
  ...["reference", "status", "date", "has_header", "word", "meaning", "from", "to", "form", "phone", "city", "address"],
  ...[
    "quantity",
    "promo_code",
    "click",
    "preview",
    "locale",
    "role",
    "orders_read",
    "orders_write",
    "legalName",
    "ice",
  ],
  ...[
    "rcNumber",
    "rcCity",
    "capitalCents",
    "legalForm",
    "way",
    "later",
    "item",
    "upload",
    "rib",
    "cnie_number",
    "move",
  ],
  ...["activity", "siteUrl", "bio", "issued_on", "expires_on", "file", "pictures", "papers"],
  ...["__proto__", "constructor", "toString", "prototype", "hasOwnProperty", "", " ", "name[]", "a[b][c]", "0", "%"],
  ...["account_id", "state", "id", "is_admin"],
]

const strange = [
  ...[
    "",
    " ",
    "\t\r\n",
    "\u0000",
    "\ufeff",
    "\u202e\u2066",
    "\ud800",
    "%",
    "%00",
    "\\",
    "_",
    "'; drop table orders; --",
  ],
  ...[
    "__proto__",
    "null",
    "undefined",
    "NaN",
    "Infinity",
    "-0",
    "-1",
    "1e309",
    "0x10",
    "9".repeat(400),
    "٩".repeat(30),
  ],
  ...["999999999999", "2147483648", "9223372036854775808", "1,5", "1.234,56", "٥٠٫٢٥", "$1,000.00"],
  ...["9999-12-31", "0000-01-01", "2026-02-30", "+275760-09-13T00:00:00Z", "\r\nBcc: x@y.z", "{{7*7}}", "#{7*7}"],
  ...["𝒳".repeat(120), "<script>alert(1)</script>", "javascript:alert(1)", "//evil.example", "http://[", "[]", "{}"],
  ...["on", "true", "percent", "fixed", "good", "owner", "delivered", "company", "merchant", "fr", "a@b.ma"],
  ...["a".repeat(3000), "e\u0301".repeat(200), "👨‍👩‍👧‍👦".repeat(60), "../../etc/passwd", "0612345678", "J 123456"],
  ...[atlas.argan.id, rif.program.id, users.tarik.id, atlas.argan.id.toUpperCase(), "urn:uuid:nothing"],
]

const value = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...strange) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
  { weight: 1, arbitrary: fc.oneof(fc.integer(), fc.double(), fc.bigInt()).map(String) },
  { weight: 1, arbitrary: fc.date({ noInvalidDate: true }).map((date) => date.toISOString()) },
  { weight: 1, arbitrary: fc.uuid() },
)
const name = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...names) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
)

type Pairs = [name: string, value: string][]

/** What a required field is left at: the ways to say nothing. */
const nothing = fc.constantFrom(null, "", " ", "\t\n ", "\u0000", "\u00a0")

/** A form with anything in it, but nothing in the fields that it cannot do without, and these as they are forced. */
export function anyForm(required: readonly string[], forced: Record<string, string>): fc.Arbitrary<Pairs> {
  const others = fc.array(fc.tuple(name, value), { maxLength: 14 })
  return fc
    .tuple(others, fc.array(nothing, { minLength: required.length, maxLength: required.length }))
    .map(
      ([pairs, blanks]): Pairs => [
        ...pairs.filter(([key]) => !required.includes(key) && !(key in forced)),
        ...required.flatMap((key, index): Pairs => (typeof blanks[index] === "string" ? [[key, blanks[index]]] : [])),
        ...Object.entries(forced),
      ],
    )
}

/** A body as it travels, with its type. */
export type Body = { type: string | null; text: string }

export function encoded(pairs: Pairs, asParts: boolean): Body {
  const whole = pairs.map(([key, text]) => [key.toWellFormed(), text.toWellFormed()] as const)
  if (!asParts)
    return {
      type: "application/x-www-form-urlencoded",
      text: String(new URLSearchParams(whole.map((pair) => [...pair]))),
    }
  const quoted = (key: string) => key.replace(/[\r\n"]/g, (mark) => encodeURIComponent(mark))
  const parts = whole.map(
    ([key, text]) => `--x\r\ncontent-disposition: form-data; name="${quoted(key)}"\r\n\r\n${text}\r\n`,
  )
  return { type: "multipart/form-data; boundary=x", text: `${parts.join("")}--x--\r\n` }
}

const part = '--x\r\ncontent-disposition: form-data; name="name"'

/** Bodies that are no form at all: every route refuses them before it looks further. */
export const unreadable: fc.Arbitrary<Body> = fc.oneof(
  fc.json().map((text) => ({ type: "application/json", text })),
  fc.record({
    type: fc.constantFrom(
      "text/plain",
      "text/xml",
      "image/png",
      "application/octet-stream",
      "multipart/mixed",
      "x/y; z",
      "formulaire",
    ),
    text: fc.string({ unit: "binary-ascii", maxLength: 200 }),
  }),
  fc.record({
    type: fc.constantFrom("multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data;boundary"),
    text: fc.string({ unit: "binary-ascii", maxLength: 200 }),
  }),
  fc.record({
    type: fc.constant("multipart/form-data; boundary=x"),
    text: fc.constantFrom(
      part,
      `${part}\r\n\r\nvalue`,
      `${part}; filename="a"\r\n\r\nvalue`,
      `${part}\r\n`,
      `${part}\r\n\r\nvalue\r\n--x`,
    ),
  }),
)
