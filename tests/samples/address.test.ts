import * as v from "valibot"
import { expect, test } from "vitest"
import { webAddress } from "#src/forms/fields.ts"
import { parseTyped } from "#src/forms/parse.ts"

test.each([
  "https://www.instagram.com@evil.example/p/1",
  "https://a:b@evil.example",
  "javascript:alert(1)",
  "data:text/html,x",
])("%s leads elsewhere than it says, or nowhere", (url) => {
  expect(parseTyped(v.object({ url: webAddress }), { url })).toMatchObject({
    ok: false,
    draft: { errors: { url: "forms.web_address" } },
  })
})
