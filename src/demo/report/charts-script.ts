/**
 * The report's own script, run by the reader's browser: reads the series from the page and draws the charts with uPlot in the colours
 * of the page's style, again whenever the width or the colour scheme changes.
 */
export const chartsScript = `
(() => {
  const data = JSON.parse(document.getElementById('series').textContent);
  const index = data.times.map((_, mtu) => mtu);
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  const label = (mtu) => (mtu >= 96 ? '12:00 +1' : data.times[mtu] ?? '');
  const drawn = [];
  const narrow = () => document.body.clientWidth < 600;

  const stepped = uPlot.paths.stepped({ align: 1 });
  const line = (title, name, unit, more = {}) => ({
    label: title,
    stroke: colour(name),
    width: 2,
    paths: stepped,
    points: { show: false },
    value: (_, value) => (value == null ? '–' : value.toFixed(1) + ' ' + unit),
    ...more,
  });

  const iterations = { name: 'iteration', places: () => data.iterations };

  const charts = [
    {
      place: 'load-chart',
      unit: 'kW',
      columns: () => [data.loadBeforeKw, data.loadAfterKw, data.loadExpectedKw, index.map(() => data.limitKw)],
      series: (unit) => [
        line('without the market', 'before', unit, { fill: colour('before-fill') }),
        line('with the market', 'after', unit, { fill: colour('after-fill') }),
        line('expected at the gate', 'muted', unit, { width: 1, dash: [2, 3] }),
        line('limit', 'limit', unit, { dash: [8, 5] }),
      ],
    },
    {
      place: 'devices-chart',
      unit: 'kW',
      columns: () => [data.devicesBeforeKw, data.devicesAfterKw],
      series: (unit) => [
        line('announced', 'before', unit, { fill: colour('before-fill') }),
        line('drawn', 'after', unit, { fill: colour('after-fill') }),
      ],
    },
    {
      place: 'shifts-chart',
      unit: 'kW',
      columns: () => [data.shiftedAwayKw, data.shiftedToKw],
      series: (unit) => [
        line('less load sold', 'after', unit, { fill: colour('after-fill') }),
        line('its rebound', 'before', unit, { fill: colour('before-fill') }),
      ],
    },
    {
      place: 'energy-price-chart',
      unit: 'EUR/MWh',
      columns: () => [data.retailPrice, data.dealersPrice, data.energyPrice, data.buyBackPrice],
      series: (unit) => [
        line('retail tariff', 'limit', unit, { dash: [8, 5] }),
        line('cheapest dealer', 'muted', unit),
        line('local energy', 'after', unit, { fill: colour('after-fill') }),
        line('buy-back tariff', 'before', unit, { dash: [8, 5] }),
      ],
    },
    {
      place: 'energy-volume-chart',
      unit: 'kW',
      columns: () => [data.fromDealersKw, data.neighboursKw, data.toDealersKw],
      series: (unit) => [
        line('bought from dealers', 'muted', unit),
        line('bought from neighbours', 'after', unit, { fill: colour('after-fill') }),
        line('sold to dealers', 'before', unit, { fill: colour('before-fill') }),
      ],
    },
    {
      place: 'energy-gain-chart',
      unit: 'EUR',
      by: { name: 'home', places: () => data.homes },
      columns: () => [data.homeGains],
      series: (unit) => [
        line('gain', 'after', unit, {
          paths: uPlot.paths.bars({ size: [1], align: 1 }), fill: colour('after-fill'),
          value: (_, value) => (value == null ? '–' : value.toFixed(2) + ' ' + unit),
        }),
      ],
    },
    {
      place: 'iteration-prices-chart',
      unit: 'EUR/MWh',
      by: iterations,
      columns: () => [data.iterationPrices, data.iterationMoves],
      series: (unit) => [line('highest price', 'after', unit), line('largest move of a price', 'muted', unit)],
    },
    {
      place: 'iteration-peak-chart',
      unit: 'kW, kWh',
      by: iterations,
      columns: () => [data.iterationPeaksKw, data.iterationSoldKwh, data.iterations.map(() => data.limitKw)],
      series: () => [
        line('peak of the transformer', 'before', 'kW'),
        line('relief sold', 'after', 'kWh'),
        line('limit', 'limit', 'kW', { dash: [8, 5] }),
      ],
    },
    {
      place: 'price-chart',
      unit: 'EUR/MWh',
      columns: () => [data.dayAhead, data.dayAheadReliefPrice, data.reliefPrice],
      series: (unit) => [
        line('day-ahead price', 'muted', unit),
        line('relief for the day ahead', 'before', unit, {
          paths: uPlot.paths.bars({ size: [1], align: 1 }), fill: colour('before-fill'),
        }),
        line('relief of the quarter-hour', 'after', unit, {
          paths: uPlot.paths.bars({ size: [1], align: 1 }), fill: colour('after-fill'),
        }),
      ],
    },
    {
      place: 'relief-chart',
      unit: 'kW',
      columns: () => [data.requestedKw, data.awardedKw],
      series: (unit) => [
        line('requested', 'before', unit, { fill: colour('before-fill') }),
        line('awarded', 'after', unit, { fill: colour('after-fill') }),
      ],
    },
  ];

  function draw() {
    for (const chart of drawn.splice(0)) chart.destroy();
    for (const { place, unit, columns, series, by } of charts) {
      const places = by ? by.places() : index;
      const end = places.length;
      const tell = by ? (at) => (at < end ? String(at + 1) : '') : label;
      const splits = by ? places.filter((at) => at % Math.ceil(end / 12) === 0) : narrow() ? [0, 24, 48, 72, 96] : [0, 12, 24, 36, 48, 60, 72, 84, 96];
      const element = document.getElementById(place);
      const axis = { stroke: colour('muted'), grid: { stroke: colour('line'), width: 1 }, ticks: { show: false } };
      drawn.push(new uPlot({
        width: element.clientWidth,
        height: narrow() ? 240 : 320,
        scales: { x: { time: false, range: [0, end] }, y: { range: (_, low, high) => [Math.min(0, low), high * 1.08 || 1] } },
        axes: [
          { ...axis, size: 30, splits: () => splits, values: (_, at) => at.map(tell) },
          { ...axis, size: 56, label: unit, labelSize: 18 },
        ],
        cursor: { drag: { x: false, y: false } },
        legend: { live: true },
        series: [{ label: by ? by.name : 'time', value: (_, at) => (at == null ? '–' : tell(at)) }, ...series(unit)],
      }, [[...places, end], ...columns().map((values) => [...values, values.at(-1)])], element));
    }
  }

  let width = 0;
  const redraw = () => { width = document.body.clientWidth; draw(); };
  new ResizeObserver(() => { if (document.body.clientWidth !== width) redraw(); }).observe(document.body);
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
})();
`;
