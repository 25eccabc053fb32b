import { directionOf, type Language, say } from "../words.ts"
import { type Html, html } from "./html.ts"

/** The pages that stand outside of AdminJS: the sign-in and the errors. */
export function frame(language: Language, title: string, content: Html): string {
  const page = html`<!DOCTYPE html>
<html lang="${language}" dir="${directionOf(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${say(language, "house.name")}</title>
<link rel="icon" href="/admin-public/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/admin-public/house.css">
</head>
<body class="plain">
<main>
<p class="house"><img src="/admin-public/icon.svg" alt="" width="28" height="28"> ${say(language, "house.name")}</p>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`
  return page.html
}
