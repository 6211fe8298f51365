import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { FramedCard } from './framed-card.tsx';

/**
 * What draws the card inside of its sealed frame. Gives the secret by which it will know the page's
 * side; null in a document that is not the frame's first and empty one.
 */
export default defineUnlistedScript({
  include: ['firefox'],
  main: (): string | null => {
    const isSealed = self.origin === 'null' && location.href === 'about:blank';
    if (!isSealed || document.body.hasChildNodes()) return null;
    const card = new FramedCard(document);
    const secret = crypto.getRandomValues(new Uint32Array(4)).join('-');
    const begin = ({ data, ports: [port] }: MessageEvent) => {
      if (data !== secret || !port) return;
      removeEventListener('message', begin);
      card.answer(port);
    };
    addEventListener('message', begin);
    return secret;
  },
});
