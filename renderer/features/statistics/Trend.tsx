import { BarChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components';
import { init, use as register, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { MonthStatistics } from '../../../electron/contract/statistics.ts';
import { useDates } from '../../api/use-office.ts';
import { Section } from '../../ui/Page.tsx';

register([BarChart, GridComponent, LegendComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** Thirteen months of accepted and closed cases; told apart by pattern as well as by colour. */
export function Trend({
  months,
  chosen,
  onChoose,
}: {
  readonly months: MonthStatistics['trend'];
  readonly chosen: string;
  readonly onChoose: (month: string) => void;
}) {
  const { t } = useTranslation();
  const dates = useDates();
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<EChartsType>(null);
  const choose = useRef(onChoose);
  useEffect(() => {
    choose.current = onChoose;
  });

  useEffect(() => {
    if (!place.current) return undefined;
    const made = init(place.current, null, { renderer: 'svg' });
    chart.current = made;
    const resizing = new ResizeObserver(() => {
      made.resize();
    });
    resizing.observe(place.current);
    return () => {
      resizing.disconnect();
      made.dispose();
    };
  }, []);

  useEffect(() => {
    const made = chart.current;
    if (!made) return;
    made.setOption(
      chartOption(months, chosen, dates.showMonth, [t('statistics.accepted'), t('statistics.closed')]),
      true,
    );
    made.off('click');
    made.on('click', ({ dataIndex }) => {
      const month = months[dataIndex]?.month;
      if (month !== undefined) choose.current(month);
    });
  }, [months, chosen, dates, t]);

  const label = t('statistics.page.chart', {
    first: dates.showMonth(months[0]?.month ?? chosen),
    last: dates.showMonth(months.at(-1)?.month ?? chosen),
  });
  return (
    <Section title={t('statistics.headings.trend')}>
      <div ref={place} className="k-statistics-chart" role="img" aria-label={label} />
      <table className="k-unseen">
        <caption>{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('statistics.monthColumn')}</th>
            <th scope="col">{t('statistics.accepted')}</th>
            <th scope="col">{t('statistics.closed')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((one) => (
            <tr key={one.month}>
              <th scope="row">{dates.showMonth(one.month)}</th>
              <td>{one.accepted}</td>
              <td>{one.closed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function chartOption(
  months: MonthStatistics['trend'],
  chosen: string,
  showMonth: (month: string) => string,
  [accepted, closed]: readonly [string, string],
) {
  const style = getComputedStyle(document.documentElement);
  const colour = (name: string): string => style.getPropertyValue(name).trim();
  const text = { color: colour('--soft'), fontFamily: style.getPropertyValue('--faces'), fontSize: 12 };
  return {
    animation: false,
    color: [colour('--rule-field'), colour('--seal')],
    aria: {
      enabled: true,
      label: { enabled: false },
      decal: {
        show: true,
        decals: [
          { symbol: 'none' },
          {
            symbol: 'line',
            rotation: -Math.PI / 4,
            dashArrayX: [1, 0],
            dashArrayY: [2, 4],
            color: 'rgba(255, 255, 255, 0.45)',
          },
        ],
      },
    },
    grid: { left: 48, right: 8, top: 32, bottom: 40 },
    legend: { top: 0, right: 0, itemWidth: 18, itemHeight: 12, textStyle: text, selectedMode: false },
    tooltip: {
      trigger: 'axis',
      axisPointer: { type: 'shadow' },
      textStyle: { fontFamily: text.fontFamily, fontSize: 12 },
    },
    xAxis: {
      type: 'category',
      data: months.map(({ month }) => showMonth(month)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colour('--rule-field') } },
      axisLabel: {
        ...text,
        interval: 0,
        // Thirteen months have no room for their years: the year stands under the first and each January.
        formatter: (value: string, index: number) => {
          const [year = '', month = ''] = value.split('/');
          const shown = value === showMonth(chosen) ? `{chosen|${month}}` : month;
          return index === 0 || month === '01' ? `${shown}\n${year}` : shown;
        },
        rich: { chosen: { ...text, color: colour('--ink'), fontWeight: 'bold' } },
      },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      axisLabel: text,
      splitLine: { lineStyle: { color: colour('--rule-faint') } },
    },
    series: [
      { type: 'bar', name: accepted, data: months.map((one) => one.accepted), barMaxWidth: 22, barGap: '10%' },
      { type: 'bar', name: closed, data: months.map((one) => one.closed), barMaxWidth: 22 },
    ],
  };
}
