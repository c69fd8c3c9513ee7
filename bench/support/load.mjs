/** Many customers at once: how many requests a second a server answers, and what it answers first. */
import http from 'node:http';

const connections = 16;
const warmUpMs = 1_500;
const measuredMs = 4_000;

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

/** Requests a second from 16 connections that ask again as soon as they are answered. `pathOf(n)` is the nth address. */
export async function perSecond(port, pathOf, headers = {}) {
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
  until = began + measuredMs;
  await Promise.all(Array.from({ length: connections }, work));
  const seconds = (performance.now() - began) / 1_000;
  agent.destroy();
  return answered / seconds;
}
