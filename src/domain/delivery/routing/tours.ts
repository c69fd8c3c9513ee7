import type { Compiled } from './compiled';
import { measures } from './problem';

const width = measures.length;

/**
 * Which stops each vehicle makes in which order, linked both ways, with what is asked of it all the time: when each is done at the earliest,
 * when somebody must be there at the latest so that all after it are kept, what is loaded, what it costs.
 */
export class Tours {
  readonly next: Int32Array;
  readonly previous: Int32Array;
  /** The vehicle of a stop; -1: on none. */
  readonly vehicle: Int32Array;
  readonly done: Float64Array;
  readonly latest: Float64Array;
  /** What the way costs from a node to its next. */
  readonly way: Float64Array;
  readonly count: Int32Array;
  readonly loaded: Float64Array;
  absent: number;
  runs = 0;
  cost = 0;

  constructor(readonly compiled: Compiled) {
    const { nodes, stops, vehicles } = compiled;
    this.next = new Int32Array(nodes).fill(-1);
    this.previous = new Int32Array(nodes).fill(-1);
    this.vehicle = new Int32Array(nodes).fill(-1);
    this.done = new Float64Array(nodes);
    this.latest = new Float64Array(nodes);
    this.way = new Float64Array(nodes);
    this.count = new Int32Array(vehicles);
    this.loaded = new Float64Array(vehicles * width);
    this.absent = stops;
    for (let vehicle = 0; vehicle < vehicles; vehicle += 1) {
      const start = stops + 2 * vehicle;
      this.next[start] = start + 1;
      this.previous[start + 1] = start;
      this.vehicle[start] = vehicle;
      this.vehicle[start + 1] = vehicle;
      this.settle(vehicle);
    }
  }

  copy(other: Tours): void {
    this.next.set(other.next);
    this.previous.set(other.previous);
    this.vehicle.set(other.vehicle);
    this.done.set(other.done);
    this.latest.set(other.latest);
    this.way.set(other.way);
    this.count.set(other.count);
    this.loaded.set(other.loaded);
    this.absent = other.absent;
    this.runs = other.runs;
    this.cost = other.cost;
  }

  start(vehicle: number): number {
    return this.compiled.stops + 2 * vehicle;
  }

  fits(stop: number, vehicle: number): boolean {
    const { load, capacity } = this.compiled;
    const [ofStop, ofVehicle] = [stop * width, vehicle * width];
    for (let measure = 0; measure < width; measure += 1) {
      const sum = (load[ofStop + measure] as number) + (this.loaded[ofVehicle + measure] as number);
      if (sum > (capacity[ofVehicle + measure] as number)) return false;
    }
    return true;
  }

  /** Whether it may stand there is asked before. */
  insert(stop: number, after: number): void {
    const vehicle = this.vehicle[after] as number;
    const before = this.next[after] as number;
    this.link(after, stop);
    this.link(stop, before);
    this.vehicle[stop] = vehicle;
    if (this.count[vehicle] === 0) this.cost += this.compiled.runCost;
    if (this.count[vehicle] === 0) this.runs += 1;
    this.weigh(stop, vehicle, 1);
    this.cost -= this.way[after] as number;
    this.price(after);
    this.price(stop);
    this.cost += (this.way[after] as number) + (this.way[stop] as number);
    this.absent -= 1;
    this.forward(stop);
    this.backward(stop);
  }

  /** Times are right again once the vehicle is settled. */
  remove(stop: number): void {
    const vehicle = this.vehicle[stop] as number;
    const after = this.previous[stop] as number;
    this.link(after, this.next[stop] as number);
    this.vehicle[stop] = -1;
    this.weigh(stop, vehicle, -1);
    this.cost -= (this.way[after] as number) + (this.way[stop] as number);
    this.price(after);
    this.cost += this.way[after] as number;
    if (this.count[vehicle] === 0) this.cost -= this.compiled.runCost;
    if (this.count[vehicle] === 0) this.runs -= 1;
    this.absent += 1;
  }

  /** Reckons the times of a vehicle anew. False where somebody comes too late, as can be where a way is longer than the same way with a stop. */
  settle(vehicle: number): boolean {
    const { opens, closes, service, seconds, nodes } = this.compiled;
    const [start, end] = [this.start(vehicle), this.start(vehicle) + 1];
    let at = start;
    let done = opens[start] as number;
    this.done[start] = done;
    let isKept = true;
    while (at !== end) {
      const next = this.next[at] as number;
      const there = done + (seconds[at * nodes + next] as number);
      const begun = Math.max(there, opens[next] as number);
      if (begun > (closes[next] as number)) isKept = false;
      done = begun + (service[next] as number);
      this.done[next] = done;
      at = next;
    }
    this.latest[end] = closes[end] as number;
    for (at = this.previous[end] as number; at !== -1; at = this.previous[at] as number) this.latest[at] = this.latestAt(at);
    return isKept || this.count[vehicle] === 0;
  }

  private link(one: number, other: number): void {
    this.next[one] = other;
    this.previous[other] = one;
  }

  private weigh(stop: number, vehicle: number, sign: 1 | -1): void {
    this.count[vehicle] = (this.count[vehicle] as number) + sign;
    for (let measure = 0; measure < width; measure += 1) {
      const at = vehicle * width + measure;
      this.loaded[at] = (this.loaded[at] as number) + sign * (this.compiled.load[stop * width + measure] as number);
    }
  }

  /** A vehicle that stays where it is drives nowhere, also where it would have to end somewhere else. */
  private price(node: number): void {
    const { cost, nodes, stops } = this.compiled;
    const next = this.next[node] as number;
    const isIdle = node >= stops && next === node + 1;
    this.way[node] = isIdle ? 0 : (cost[node * nodes + next] as number);
  }

  private latestAt(node: number): number {
    const { closes, service, seconds, nodes } = this.compiled;
    const next = this.next[node] as number;
    const way = seconds[node * nodes + next] as number;
    return Math.min(closes[node] as number, (this.latest[next] as number) - way - (service[node] as number));
  }

  /** From a new node on, until one is done when it was before. */
  private forward(from: number): void {
    const { opens, service, seconds, nodes, stops } = this.compiled;
    for (let at = from; ; at = this.next[at] as number) {
      const before = this.previous[at] as number;
      const there = (this.done[before] as number) + (seconds[before * nodes + at] as number);
      const done = Math.max(there, opens[at] as number) + (service[at] as number);
      if (at !== from && done === this.done[at]) return;
      this.done[at] = done;
      if (at >= stops) return;
    }
  }

  private backward(from: number): void {
    const { stops } = this.compiled;
    for (let at = from; ; at = this.previous[at] as number) {
      const latest = this.latestAt(at);
      if (at !== from && latest === this.latest[at]) return;
      this.latest[at] = latest;
      if (at >= stops) return;
    }
  }
}
