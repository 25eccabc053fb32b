import { expect, test } from "vitest"
import { destinationOf, withClick } from "#src/clicks/destination.ts"

const click = "01a2037e-bfcc-7000-bf65-4313c45e06ad"
const shop = "https://shop.ma/argan"

type Case = [name: string, address: string, utm: Record<string, string>, query: string, expected: string]

function lead(address: string, utm: Record<string, string>, query: string) {
  return withClick(destinationOf(address, utm), query, click)
}

test.each<Case>([
  ["adds the click", shop, {}, "", `${shop}?sys_click=${click}`],
  ["adds the link's own parameters", shop, { utm_source: "ig" }, "", `${shop}?utm_source=ig&sys_click=${click}`],
  ["passes the request's parameters through", shop, {}, "size=50&gift", `${shop}?size=50&gift&sys_click=${click}`],
  [
    "lets the request win over the link",
    shop,
    { utm_source: "ig", utm_medium: "story" },
    "utm_source=tiktok",
    `${shop}?utm_medium=story&utm_source=tiktok&sys_click=${click}`,
  ],
  [
    "lets the link win over the shop's address",
    `${shop}?v=2&utm_source=shop`,
    { utm_source: "ig" },
    "",
    `${shop}?v=2&utm_source=ig&sys_click=${click}`,
  ],
  ["keeps a name given twice", shop, {}, "tag=a&tag=b", `${shop}?tag=a&tag=b&sys_click=${click}`],
  ["replaces a click that came", shop, {}, `sys_click=x&a=1&sys%5Fclick=y`, `${shop}?a=1&sys_click=${click}`],
  ["replaces a click of the shop's address", `${shop}?sys_click=old`, {}, "", `${shop}?sys_click=${click}`],
  ["keeps the fragment at the end", `${shop}#avis`, {}, "a=1", `${shop}?a=1&sys_click=${click}#avis`],
  [
    "compares names as a shop reads them",
    `${shop}?utm_source=a`,
    {},
    "utm%5Fsource=b",
    `${shop}?utm%5Fsource=b&sys_click=${click}`,
  ],
  ["takes a malformed escape as it is", shop, {}, "a=%zz&%E0%A4%A=1", `${shop}?a=%zz&%E0%A4%A=1&sys_click=${click}`],
  [
    "escapes an Arabic address",
    "https://shop.ma/أركان",
    {},
    "",
    `https://shop.ma/%D8%A3%D8%B1%D9%83%D8%A7%D9%86?sys_click=${click}`,
  ],
  [
    "escapes the link's own words",
    shop,
    { utm_campaign: "été & ك" },
    "",
    `${shop}?utm_campaign=%C3%A9t%C3%A9%20%26%20%D9%83&sys_click=${click}`,
  ],
  ["ignores empty parameters", shop, {}, "&&a=1&", `${shop}?a=1&sys_click=${click}`],
])("%s", (...[, address, utm, query, expected]) => {
  expect(lead(address, utm, query)).toBe(expected)
})

test("writes nothing into a header that a header may not hold", () => {
  const bytes = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code)).join("")

  expect(lead(shop, {}, `a=${bytes}`)).toMatch(/^[\x21-\x7e]+$/)
})
