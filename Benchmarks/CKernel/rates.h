// SPDX-License-Identifier: GPL-3.0-or-later
//
// What follows from the states at one time.

#ifndef ROLLCAST_RATES_H
#define ROLLCAST_RATES_H

#include <stdbool.h>

#include "state.h"

INLINE void measure(const simulation8 *s, cell *x) {
  const run_constants *run = &s->run;
  x->usable =
      smooth_minimum(x->vcpu, x->kw * s->p->cloud.vcpu_per_kw, s->p->smoothness, run->root);
  x->free = max8(all8(0), x->kw - x->usable * run->kw_per_vcpu);
  x->log_skills = log8(x->skills);
  v8 mobile = x->takeup[1] * (1 + s->p->readiness.quality_5g * x->takeup[2]);
  x->readiness = exp8(run->weights[0] * log8(x->takeup[0]) + run->weights[1] * log8(mobile) +
                      run->weights[2] * log8(x->use) + run->weights[3] * x->log_skills +
                      run->weights[4] * log8(x->platforms) - run->offset);
}

// Sums over the districts, and what follows from them. `rates`: also what only rates and energy
// depend on.
INLINE void settle(simulation8 *s, bool rates) {
  const parameters8 *p = s->p;
  moment *now = &s->now;
  v8 floor = all8(1e-100), root = s->run.root;
  v8 usable = 0, free = 0, firms = 0, people = 0, covered[3] = {0, 0, 0};
  for (int d = 0; d < s->districts; d++) {
    const cell *x = &s->cells[d];
    usable += x->usable;
    firms += x->enterprises * x->use;
    people += x->population * x->takeup[1];
    if (!rates) continue;
    free += x->free;
    covered[0] += x->households * x->coverage[0];
    covered[1] += x->population * x->coverage[1];
    covered[2] += x->population * x->coverage[2];
  }
  now->demand = now->growth.demand * (p->cloud.vcpu_per_firm * firms +
                                      p->cloud.vcpu_per_person * people * now->growth.population);
  now->served = smooth_minimum(usable / max8(floor, now->demand), all8(1), p->smoothness, root);
  now->availability = p->cloud.import_quality + (1 - p->cloud.import_quality) * now->served;
  if (!rates) return;
  now->leased =
      smooth_minimum(free, p->dc.external_demand * now->growth.external, p->smoothness, root);
  v8 vcpu = now->served * now->demand;
  now->load = vcpu * s->run.kw_per_vcpu + now->leased;
  now->network_load = p->networks[0].kwh * covered[0] * now->growth.households +
                      (p->networks[1].kwh * covered[1] + p->networks[2].kwh * covered[2]) *
                          now->growth.population;
  now->value_per_usable = p->cloud.value_added_ratio * p->cloud.price * 1e-3 *
                          now->growth.cloud_price * vcpu / usable;
  now->value_per_free =
      p->dc.value_added_ratio * p->dc.price * 1e-3 * now->leased / max8(floor, free);
}

INLINE void update_rates(const simulation8 *s, cell *x) {
  const factors *g = &s->now.growth;
  v8 *rates = x->rates;
  rates[ELECTRONICS] = x->va_electronics * g->electronics;
  rates[TELECOM] =
      g->arpu * g->households * (x->telecom[0] * x->takeup[0]) +
      g->arpu * g->population * (x->telecom[1] * x->takeup[1] + x->telecom[2] * x->takeup[2]) +
      x->unpaid;
  rates[OTHER_ICT] = x->va_other_ict * exp8(x->ict);
  rates[CLOUD_SERVICES] = s->now.value_per_usable * x->usable;
  rates[COLOCATION] = s->now.value_per_free * x->free;
  v8 gain = exp8(x->productivity - x->productivity_start);
  v8 y[3] = {x->va[0] * g->agriculture, x->va[1] * g->industry * gain,
             x->va[2] * g->services * gain};
  for (int i = 0; i < 3; i++) rates[AGRICULTURE + i] = x->digitalised[i] * y[i];
  v8 core = rates[0] + rates[1] + rates[2] + rates[3] + rates[4];
  rates[GRDP] = (core + (y[0] + y[1] + y[2]) + x->va[3] * g->other) * s->run.per_net;
  for (int i = 0; i < RATES; i++) x->sums[i] += rates[i];
}

#endif
