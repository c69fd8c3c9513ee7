/** Many customers at once: how many requests a second a server answers, and what it answers first. */
import http from 'node:http';

const connections = 16;
const warmUpMs = 1_000;
const measuredMs = 4_000;
const rounds = 2;

function ask(agent, port, path, headers) {
  return new Promise((resolve, reject) => {
    const request = http.get({ host: '127.0.0.1', port, path, agent, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        if (response.statusCode >= 400)
          reject(new Error(`${path}: ${response.statusCode} ${Buffer.concat(chunks).toString().slice(0, 300)}`));
        else resolve(Buffer.concat(chunks));
      });
    });
    request.on('error', reject);
  });
}

/** One request; answers the body. */
export async function fetchOnce(port, path, headers = {}) {
  const agent = new http.Agent({ maxSockets: 1 });
  return ask(agent, port, path, headers).finally(() => agent.destroy());
}

/**
 * What is measured and its floor, in turns: what a machine does beside slows both. `n` goes on, so that no address is asked for again.
 * @param {{ port: number, pathOf: (n: number) => string }} own @param {{ port: number, pathOf: (n: number) => string }} floor
 * @returns {Promise<{ rate: number, floor: number }>} requests a second
 */
export async function besideFloor(own, floor) {
  const rates = { own: [], floor: [] };
  let asked = 0;
  for (let round = 0; round < rounds; round += 1) {
    rates.own.push(await perSecond(own.port, () => own.pathOf((asked += 1)), {}, measuredMs / rounds));
    rates.floor.push(await perSecond(floor.port, floor.pathOf, {}, measuredMs / rounds));
  }
  const mean = (all) => all.reduce((sum, each) => sum + each, 0) / all.length;
  return { rate: mean(rates.own), floor: mean(rates.floor) };
}

/** Requests a second from 16 connections that ask again as soon as they are answered. `pathOf(n)` is the nth address. */
export async function perSecond(port, pathOf, headers = {}, forMs = measuredMs) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  let asked = 0;
  let answered = 0;
  let until = performance.now() + warmUpMs;
  const work = async () => {
    while (performance.now() < until) {
      await ask(agent, port, pathOf((asked += 1)), headers);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
  answered = 0;
  const began = performance.now();
  until = began + forMs;
  await Promise.all(Array.from({ length: connections }, work));
  const seconds = (performance.now() - began) / 1_000;
  agent.destroy();
  return answered / seconds;
}
