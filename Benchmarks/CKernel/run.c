// SPDX-License-Identifier: GPL-3.0-or-later

#include <stdbool.h>
#include <string.h>

#include "advance.h"
#include "rates.h"

static void add_energy(simulation8 *s, const moment *before) {
  const parameters8 *p = s->p;
  v8 dc = 0.5 * (before->load + s->now.load) * p->dc.utilisation * p->dc.pue * 8.76 * s->run.h;
  v8 networks = 0.5 * s->run.h * 1e-3 * (before->network_load + s->now.network_load);
  s->dc_mwh += dc;
  s->network_mwh += networks;
  s->emissions += (dc + networks) * p->energy.emission_factor * before->growth.emissions *
                  s->run.emissions_half;
}

// `flows`: whether the step counts in a total that is asked for. `rates`: whether its end is where
// such a total begins or ends.
static void advance_step(simulation8 *s, const double *totals, bool flows, bool rates) {
  const moment before = s->now;
  v8 per_limit = s->run.per_absorption * before.growth.per_population;
  v8 region[2] = {mean_decay8(totals[DATA_CENTRE] * per_limit),
                  mean_decay8(totals[CLOUD] * per_limit)};
  v8 *growth = (v8 *)&s->now.growth;
  for (int i = 0; i < FACTORS; i++) growth[i] *= ((const v8 *)&s->run.step)[i];
  s->now.t += 1.0 / s->programme->steps_per_year;
  for (int d = 0; d < s->districts; d++) {
    v8 work[LAYERS];
    complete(s, &before, &s->cells[d], region, work, flows);
    move(s, &before, &s->cells[d], work);
    measure(s, &s->cells[d]);
  }
  settle(s, flows || rates);
  if (flows || rates)
    for (int d = 0; d < s->districts; d++) update_rates(s, &s->cells[d]);
  if (flows) add_energy(s, &before);
}

static void begin_year(simulation8 *s, int year, double *totals) {
  s->dc_mwh = s->network_mwh = s->emissions = 0;
  for (int l = 0; l < LAYERS; l++) totals[l] = 0;
  for (int d = 0; d < s->districts; d++) {
    cell *x = &s->cells[d];
    x->absorbed = x->private_spending = x->upkeep = x->construction = 0;
    for (int i = 0; i < RATES; i++) x->sums[i] = 0.5 * x->rates[i];
    x->funded = 0;
    for (int l = 0; l < LAYERS; l++) {
      double amount = s->programme->plan[(year * LAYERS + l) * s->districts + d];
      x->planned[l] = amount;
      totals[l] += amount;
      x->funded |= (unsigned)(amount > 0) << l;
    }
    x->begun |= x->funded;
  }
}

static ckernel_result last_year(const simulation8 *s) {
  v8 digital = 0, grdp = 0, covered = 0;
  for (int d = 0; d < s->districts; d++) {
    const cell *x = &s->cells[d];
    for (int i = 0; i < GRDP; i++) digital += (x->sums[i] - 0.5 * x->rates[i]) * s->run.h;
    grdp += (x->sums[GRDP] - 0.5 * x->rates[GRDP]) * s->run.h;
    covered += x->households * x->coverage[0];
  }
  ckernel_result result;
  for (int i = 0; i < CKERNEL_LANES; i++) {
    result.digital_share[i] = digital[i] / grdp[i];
    result.grdp[i] = grdp[i];
    result.fibre_coverage[i] = covered[i] / s->run.households[i];
  }
  return result;
}

ckernel_result ckernel_run(const ckernel_programme *programme, const double *parameters) {
  static _Thread_local simulation8 s;
  s.programme = programme;
  memcpy(&s.parameters, parameters, sizeof s.parameters);
  s.p = &s.parameters;
  set_up(&s);
  for (int d = 0; d < s.districts; d++) measure(&s, &s.cells[d]);
  settle(&s, true);
  for (int d = 0; d < s.districts; d++) update_rates(&s, &s.cells[d]);
  for (int year = 0; year < programme->year_count; year++) {
    double totals[LAYERS];
    begin_year(&s, year, totals);
    bool flows = year + 1 == programme->year_count, next = year + 2 == programme->year_count;
    for (int i = 1; i <= programme->steps_per_year; i++)
      advance_step(&s, totals, flows, next && i == programme->steps_per_year);
  }
  return last_year(&s);
}
