const KEPT_LINES = 60;

/** What happens in one scenario: counted by its kind, and told in order where it is wanted. */
export class ScenarioStory {
  private readonly lines: string[] = [];
  private readonly counts: Record<string, number> = {};

  /** `told` gets each line as it comes. */
  constructor(private readonly told: (line: string) => void = () => undefined) {}

  /** How often each kind of thing happened. */
  get counted(): Readonly<Record<string, number>> {
    return this.counts;
  }

  /** The end of the story, in order. */
  get end(): readonly string[] {
    return this.lines;
  }

  tell(line: string): void {
    this.told(line);
    this.lines.push(line);
    if (this.lines.length > KEPT_LINES) this.lines.shift();
  }

  count(kind: string): void {
    this.tell(kind);
    this.counts[kind] = (this.counts[kind] ?? 0) + 1;
  }
}
