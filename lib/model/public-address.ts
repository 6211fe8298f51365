/** Names that networks at home and at work give, and that no public name server knows. */
const INNER = new Set(
  'local localhost localdomain internal intranet private lan home corp test invalid onion'.split(
    ' ',
  ),
);

/**
 * Whether anyone may fetch what lies at this address: https on a public host, and no name or
 * password in it. Where that cannot be told it is not public.
 */
export function isPublicAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname, username, password } = new URL(address);
  if (protocol !== 'https:' || username !== '' || password !== '') return false;
  if (hostname.startsWith('[')) return isPublicIpv6(hostname.slice(1, -1));
  // `URL` has written every form of an IPv4 address as four numbers.
  if (/^\d+(\.\d+){3}$/.test(hostname)) return isPublicIpv4(hostname.split('.').map(Number));
  const labels = hostname.replace(/\.$/, '').split('.');
  const last = labels.at(-1) ?? '';
  const isHome = last === 'arpa' && labels.at(-2) === 'home';
  return labels.length > 1 && !INNER.has(last) && !isHome;
}

/** By the registry of special-purpose addresses (RFC 6890 and its successors). */
function isPublicIpv4([a = 0, b = 0, c = 0]: readonly number[]): boolean {
  if (a === 0 || a === 10 || a === 127 || a >= 224) return false;
  if (a === 100) return b < 64 || b > 127;
  if (a === 169) return b !== 254;
  if (a === 172) return b < 16 || b > 31;
  if (a === 192) return b !== 168 && !(b === 0 && (c === 0 || c === 2));
  if (a === 198) return b !== 18 && b !== 19 && !(b === 51 && c === 100);
  return !(a === 203 && b === 0 && c === 113);
}

/** Only what is handed out for the public net begins with 2 or 3 and has four digits. */
function isPublicIpv6(address: string): boolean {
  // 2002 and 2001:0 carry an IPv4 address, which may be an inner one; 2001:db8 is for books.
  return /^[23][0-9a-f]{3}:/.test(address) && !/^(2002|2001:(db8|0)?):/.test(address);
}
