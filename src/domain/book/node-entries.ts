/** The resting orders of one node as entries of a merit stack, in no particular order, with what they come to. */
export class NodeEntries {
  key = new Float64Array(4);
  powerW = new Int32Array(4);
  count = 0;
  soldW = 0;
  boughtW = 0;

  add(key: number, powerW: number): void {
    if (this.count === this.key.length) this.grow();
    this.key[this.count] = key;
    this.powerW[this.count] = powerW;
    this.count++;
  }

  /** The entry with this key is there: keys differ. */
  remove(key: number): void {
    const entry = this.key.subarray(0, this.count).indexOf(key);
    this.count--;
    this.key[entry] = this.key[this.count]!;
    this.powerW[entry] = this.powerW[this.count]!;
  }

  private grow(): void {
    const key = new Float64Array(2 * this.count);
    const powerW = new Int32Array(2 * this.count);
    key.set(this.key);
    powerW.set(this.powerW);
    this.key = key;
    this.powerW = powerW;
  }
}
