/** What a merchant pastes into their own site, as docs/track-js.md explains: the script everywhere, and a mark on the checkout form. */
export function trackSnippet(siteUrl: string): string {
  return `<script async src="${siteUrl}/track.js"></script>
<form action="/checkout" method="post" data-sys-order>
</form>`
}
