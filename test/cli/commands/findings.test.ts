import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const BIN = resolve(ROOT, 'src/cli/biaochi.mjs');

/** The command on the example data. */
const findings = (...args: string[]) =>
  spawnSync(process.execPath, [BIN, 'findings', ...args, '--quiet'], {
    encoding: 'utf8',
    cwd: ROOT,
    maxBuffer: 2 ** 26,
  });

interface Unit {
  code: string;
  lost: { code: string; points: number }[];
  gaps: {
    to: string;
    points?: number;
    by: { indicator: string; from: number; x: number | null }[];
  }[];
  change?: Record<'own' | 'others' | 'rules' | 'scope' | 'total', number>;
  progress: { code: string; state?: string }[];
  owned: { assessment: string; code: string; role: string }[];
}

describe('biaochi findings', () => {
  const { status, stdout } = findings('2024/counties', '--format', 'json');
  const json = JSON.parse(stdout) as {
    asOf: string;
    units: Unit[];
    standing: { code: string; rank: number; rivals: Record<string, string> }[];
  };

  it('prints the findings of every unit', () => {
    expect(status).toBe(0);
    expect(json.units).toHaveLength(7);
    for (const { lost, gaps, change } of json.units) {
      expect(lost.map(({ points }) => points)).toEqual(
        lost.map(({ points }) => points).sort((a, b) => b - a),
      );
      for (const gap of gaps) expect(['next', 'first', 'grade']).toContain(gap.to);
      if (!change) throw new Error('the example has a last year');
      const { own, others, rules, scope, total } = change;
      expect(own + others + rules + scope).toBeCloseTo(total, 9);
    }
    expect(json.standing.length).toBeGreaterThan(30);
  });

  it('names what stands in two assessments by its own name in each', () => {
    // `leaders` is 区领导评议 of the departments, and 市领导综合评议 of the counties above them.
    const { stdout: departments } = findings('2024/departments', '区水利局');
    expect(departments).toContain('区领导评议');
    expect(departments).not.toContain('市领导综合评议');
    const { stdout: counties } = findings('2024/counties');
    expect(counties).toMatch(/依法行政 +得分 +97.37/);
  });

  it('says of the whole assessment how firm its ranks are', () => {
    const { firmness } = JSON.parse(stdout) as {
      firmness: {
        intervals: { unit: string; rank: number; median: number; low: number; high: number }[];
        methods: { variant: string; own: boolean; ranks: Record<string, number> }[];
      };
    };
    expect(firmness.intervals).toHaveLength(7);
    for (const { median, low, high } of firmness.intervals) {
      expect(low).toBeLessThanOrEqual(median);
      expect(median).toBeLessThanOrEqual(high);
    }
    const ranks = Object.fromEntries(firmness.intervals.map(({ unit, rank }) => [unit, rank]));
    const own = firmness.methods.filter((one) => one.own);
    expect(own.length).toBeGreaterThan(0);
    for (const method of own) expect(method.ranks).toEqual(ranks);
    const one = findings('2024/counties', 'hengshan', '--format', 'json');
    expect(JSON.parse(one.stdout)).not.toHaveProperty('firmness');
  });

  it('judges progress at another day', () => {
    const early = findings('2024/counties', '--format', 'json', '--as-of', '2024-01-01');
    const { asOf, units } = JSON.parse(early.stdout) as typeof json;
    expect(asOf).toBe('2024-01-01');
    const states = units.flatMap(({ progress }) => progress.map(({ state }) => state));
    expect(new Set(states)).toEqual(new Set(['not-released']));
  });

  it('shows a department what it leads in the city', () => {
    const { stdout: text } = findings('2024/departments', '--format', 'json');
    const { units } = JSON.parse(text) as typeof json;
    const owned = units.flatMap((unit) => unit.owned);
    expect(owned.length).toBeGreaterThan(30);
    expect(new Set(owned.map(({ assessment }) => assessment))).toEqual(new Set(['2024/counties']));
  });

  it('prints tables for all units or for one, in either language', () => {
    const all = findings('2024/counties');
    expect(all.stdout).toContain('失分最多的指标');
    const one = findings('2024/counties', 'hengshan', '--lang', 'en');
    expect(one.status).toBe(0);
    expect(one.stdout).toContain('Weak links, by points lost');
  });

  it('refuses what is no date or no unit', () => {
    for (const wrong of [['--as-of', '2024-02-30'], ['nobody']]) {
      const refused = findings('2024/counties', ...wrong);
      expect([refused.status, refused.stdout]).toEqual([2, '']);
    }
  });
});
