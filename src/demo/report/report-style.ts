/** The style of the report: one column, light and dark, readable from a phone to a wide screen. */
export const reportStyle = `
:root {
  color-scheme: light dark;
  --page: #f7f8fa; --card: #ffffff; --text: #1b2330; --muted: #667085; --line: #e4e7ec;
  --before: #d97706; --before-fill: rgba(217, 119, 6, 0.10);
  --after: #0f766e; --after-fill: rgba(15, 118, 110, 0.16);
  --limit: #c4320a; --good: #0f766e; --bad: #c4320a;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #10141b; --card: #181e28; --text: #e6e9ef; --muted: #98a2b3; --line: #2a3342;
    --before: #fbbf24; --before-fill: rgba(251, 191, 36, 0.10);
    --after: #2dd4bf; --after-fill: rgba(45, 212, 191, 0.16);
    --limit: #f97066; --good: #2dd4bf; --bad: #f97066;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.55 system-ui, -apple-system, "Segoe UI", sans-serif; }
main { max-width: 1080px; margin: 0 auto; padding: 32px 20px 64px; }
h1 { font-size: clamp(1.6rem, 4vw, 2.2rem); line-height: 1.2; margin: 0 0 8px; letter-spacing: -0.01em; }
h1 time { white-space: nowrap; }
h2 { font-size: 1.15rem; margin: 0 0 4px; }
p { margin: 0 0 12px; }
.lead, .note { color: var(--muted); }
.note { font-size: 0.9rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(210px, 1fr)); gap: 14px; margin: 28px 0; }
.figure, section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; }
.figure { padding: 16px 18px; }
.figure b { display: block; font-size: 1.3rem; line-height: 1.25; white-space: nowrap; font-variant-numeric: tabular-nums; }
.figure span { color: var(--muted); font-size: 0.88rem; }
.figure s { color: var(--before); text-decoration: none; }
section { padding: 20px; margin: 18px 0; }
.tables { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 440px), 1fr)); gap: 18px; }
.tables section { margin: 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.93rem; }
td, th { text-align: left; padding: 6px 8px 6px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
tr:last-child td { border-bottom: 0; }
th { color: var(--muted); font-weight: 500; }
td.value, th.value { text-align: right; font-variant-numeric: tabular-nums; }
code { font: 0.82rem/1.5 ui-monospace, "SF Mono", Menlo, monospace; overflow-wrap: anywhere; }
.holds::before { content: "\\2713\\00a0"; color: var(--good); font-weight: 700; }
.fails::before { content: "\\2717\\00a0"; color: var(--bad); font-weight: 700; }
.plain { list-style: none; padding: 0; margin: 0; }
ul { padding-left: 20px; margin: 0; }
.u-legend td, .u-legend th { border: 0; padding: 2px 4px; color: inherit; font-weight: 400; }
.u-legend { font-size: 0.85rem; color: var(--text); text-align: left; }
.u-legend .u-value { font-variant-numeric: tabular-nums; }
.u-axis, .u-label { color: var(--muted); }
@media (max-width: 600px) { main { padding: 20px 12px 48px; } section { padding: 14px; } }
`;
