const WIDTH = 960;
const LEFT = 64;
const PLOT = WIDTH - LEFT - 16;

/** A chart of series over time, one value per market time unit or other step. */
export interface Panel {
  readonly title: string;
  readonly height: number;
  readonly unit: string;
  readonly lines: readonly { readonly name: string; readonly style: string; readonly values: readonly number[] }[];
}

/** One HTML page that needs nothing else; `moreStyle` is added to the style that all pages have. */
export function htmlPage(title: string, sections: readonly string[], moreStyle = ''): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}${moreStyle}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

/** A panel as SVG: its lines are steps; `axis` names the place where a step begins. */
export function panelSvg(axis: { timeOf(step: number): string }, { title, height, unit, lines }: Panel): string {
  const all = lines.flatMap(({ values }) => values);
  const low = Math.min(0, ...all);
  const high = Math.max(low + 1e-9, ...all);
  const mtus = lines[0]!.values.length;
  const x = (mtu: number) => (LEFT + (PLOT * mtu) / mtus).toFixed(1);
  const y = (value: number) => (10 + ((height - 40) * (high - value)) / (high - low)).toFixed(1);
  const grid = [low, low < 0 ? 0 : high / 2, high].map(
    (value) =>
      `<line class="grid" x1="${LEFT}" x2="${WIDTH - 16}" y1="${y(value)}" y2="${y(value)}"/><text x="${LEFT - 8}" y="${y(value)}" text-anchor="end" dy="4">${value.toFixed(high - low > 20 ? 0 : 1)}</text>`,
  );
  const step = Math.ceil(mtus / 8);
  const times = Array.from({ length: Math.floor(mtus / step) }, (_, at) => at * step).map(
    (mtu) => `<text x="${x(mtu)}" y="${height - 8}">${escapeHtml(axis.timeOf(mtu))}</text>`,
  );
  const paths = lines.map(({ style: name, values }) => {
    const steps = values.map((value, mtu) => `${mtu === 0 ? 'M' : 'L'}${x(mtu)} ${y(value)}H${x(mtu + 1)}`);
    return `<path class="${name}" d="${steps.join('')}"/>`;
  });
  const legend = lines.map(({ name, style: colour }) => `<b class="${colour}">${escapeHtml(name)}</b>`).join(' ');
  return `<section><h2>${escapeHtml(title)}</h2><p>${escapeHtml(unit)}: ${legend}</p>
<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(title)}">${[...grid, ...times, ...paths].join('')}</svg></section>`;
}

export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

const style = `
:root { color-scheme: light dark; --page: #f7f8fa; --card: #fff; --text: #1b2330; --muted: #667085; --line: #e4e7ec; --before: #d97706; --after: #0f766e; }
@media (prefers-color-scheme: dark) {
  :root { --page: #10141b; --card: #181e28; --text: #e6e9ef; --muted: #98a2b3; --line: #2a3342; --before: #fbbf24; --after: #2dd4bf; }
}
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.55 system-ui, sans-serif; }
main { max-width: 1000px; margin: 0 auto; padding: 24px 16px 48px; }
h1 { font-size: 1.4rem; } h2 { font-size: 1.05rem; margin: 0; } p { margin: 0 0 8px; color: var(--muted); }
section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 16px; margin: 16px 0; }
svg { width: 100%; height: auto; } svg text { font-size: 12px; fill: var(--muted); }
path { fill: none; stroke-width: 2; } .grid { stroke: var(--line); }
path.before { stroke: var(--before); } path.after { stroke: var(--after); } b.before { color: var(--before); } b.after { color: var(--after); }
table { border-collapse: collapse; } td, th { padding: 4px 16px 4px 0; text-align: left; font-variant-numeric: tabular-nums; }
`;
