/** Where each network takes a text and a link to share; WhatsApp, where most of it happens here, comes first. */
export function shareAddresses(text: string, address: string) {
  const written = encodeURIComponent(text)
  const link = encodeURIComponent(address)
  return {
    whatsapp: `https://wa.me/?text=${encodeURIComponent(`${text}\n${address}`)}`,
    facebook: `https://www.facebook.com/sharer/sharer.php?u=${link}`,
    x: `https://x.com/intent/post?text=${written}&url=${link}`,
    telegram: `https://t.me/share/url?url=${link}&text=${written}`,
  }
}
