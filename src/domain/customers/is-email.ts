const most = { whole: 254, local: 64, label: 63 } as const;

/**
 * Whether it can be an e-mail address (RFC 5321, and RFC 6531 for letters of any script): `name@domain.tld`, without the
 * quoted and bracketed forms that nobody has. Whether somebody reads there, only a mail can tell.
 */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, at), text.slice(at + 1)];
  return at > 0 && text.length <= most.whole && isLocalPart(local) && isDomain(domain);
}

function isLocalPart(local: string): boolean {
  return local.length <= most.local && /^[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+(\.[\p{L}\p{M}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u.test(local);
}

function isDomain(domain: string): boolean {
  const labels = domain.split('.');
  const isLabel = (label: string) => label.length <= most.label && /^[\p{L}\p{N}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u.test(label);
  return labels.length > 1 && labels.every(isLabel) && !/^\p{N}*$/u.test(labels.at(-1) ?? '');
}
