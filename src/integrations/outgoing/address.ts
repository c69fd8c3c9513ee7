import { lookup as lookUp, type LookupAddress, type LookupAllOptions, type LookupOptions } from 'node:dns';
import ipaddr from 'ipaddr.js';
import { because } from '../../domain/deliveries/because';

/** Which addresses the shop sends to that people typed: whoever may type one is not to reach what stands behind the shop's firewall. */

let privateHosts: ReadonlySet<string> = new Set();
/** Hosts of the operator's own network that may be sent to all the same: `erp.local`, `10.0.0.5:8080`. */
export const allowPrivateHosts = (hosts: readonly string[]): void => {
  privateHosts = new Set(hosts);
};

/** Whether any port of it may be called: which one, is seen before it is looked up. */
const isOwn = (hostname: string): boolean => [...privateHosts].some((host) => host === hostname || host.startsWith(`${hostname}:`));
const isAllowed = ({ hostname, host }: Pick<URL, 'hostname' | 'host'>): boolean => privateHosts.has(hostname) || privateHosts.has(host);

/** Where a cloud answers its own machines, though it is written as any public address. */
const ofClouds: ReadonlySet<string> = new Set(['168.63.129.16']);
/** An older way to write an address of version 4 as one of version 6. */
const compatible = ipaddr.IPv6.parseCIDR('::/96');

/** Public addresses alone: not of this machine, this network, or the cloud's own services, however they are written. */
function isPublic(text: string): boolean {
  if (!ipaddr.isValid(text)) return false;
  const address = ipaddr.process(text);
  if (address.range() !== 'unicast' || ofClouds.has(address.toString())) return false;
  return !(address instanceof ipaddr.IPv6 && address.match(compatible));
}

const longest = 2_000;

/** Why nothing is sent to this address, as a sentence; null where it may be. Whether its name leads to a public address is seen when it is called. */
export function addressProblem(text: string): string | null {
  if (text.length > longest) return because(`It is longer than ${longest} characters`);
  const url = URL.parse(text);
  if (!url) return because('It is no address: write it whole, such as https://example.com/hooks');
  if (url.username !== '' || url.password !== '') return because('It holds a user name or password: such are not sent');
  if (isAllowed(url)) return url.protocol === 'https:' || url.protocol === 'http:' ? null : because('It must begin with https://');
  if (url.protocol !== 'https:') return because('It must begin with https://');
  const port = Number(url.port || 443);
  if (port !== 443 && port < 1024) return because('Its port is one of another service: 443, or one above 1023');
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // Of one that may be called at one port, the others are the operator's own.
  if (isOwn(url.hostname)) return because('It is an address of a private network');
  return ipaddr.isValid(host) && !isPublic(host) ? because('It is an address of a private network') : null;
}

type Resolve = (hostname: string, options: LookupAllOptions, done: (error: Error | null, found: LookupAddress[]) => void) => void;
type Lookup = (
  hostname: string,
  options: LookupOptions,
  done: (error: Error | null, address: string | LookupAddress[], family?: number) => void,
) => void;

/** Looked up when it is connected to, so that a name cannot lead elsewhere after it was looked at. One private address among several is enough. */
export const publicLookup =
  (resolve: Resolve = lookUp): Lookup =>
  (hostname, options, done) =>
    resolve(hostname, { ...options, all: true }, (error, found) => {
      if (error) return done(error, []);
      if (!isOwn(hostname) && !found.every(({ address }) => isPublic(address)))
        return done(new PrivateAddressError(`${hostname} leads to an address of a private network`), []);
      if (options.all) return done(null, found);
      const [first] = found;
      return first ? done(null, first.address, first.family) : done(new Error(`${hostname} has no address`), []);
    });

export class PrivateAddressError extends Error {}
