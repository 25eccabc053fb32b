/** How a link of the results changes them in place; without a script it opens the page that says the same. */
export function swapping(href: string) {
  return {
    ...{ href, "hx-get": href, "hx-target": "#results", "hx-swap": "outerHTML", "hx-push-url": "true" },
    rel: "nofollow",
  }
}
