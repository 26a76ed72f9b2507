// SPDX-License-Identifier: GPL-3.0-or-later

#include "state.h"

static factors factors_over(const parameters8 *p, v8 t) {
  return (factors){
      exp8(p->growth.households * t), exp8(p->growth.population * t),
      exp8(p->growth.agriculture * t), exp8(p->growth.industry * t),
      exp8(p->growth.services * t), exp8(p->growth.other * t),
      exp8(p->growth.electronics * t), exp8(p->arpu_trend * t),
      exp8(-p->cloud.price_decline * t), exp8(p->cloud.demand_growth * t),
      exp8(p->dc.external_growth * t), exp8(-p->energy.emission_decline * t),
      exp8(-p->growth.households * t), exp8(-p->growth.population * t),
      exp8(p->cloud.price_decline * t)};
}

static bass bass_of(v8 p, v8 q, v8 h) {
  v8 kept = exp8(-(p + q) * h);
  return (bass){p * (1 - kept), q * (1 - kept), p + q * kept, q + p * kept};
}

static void set_up_means(simulation8 *s) {
  const parameters8 *p = s->p;
  run_constants *run = &s->run;
  v8 people = 0, urban = 0, total = 0, z[5] = {0, 0, 0, 0, 0};
  run->households = 0;
  for (int d = 0; d < s->districts; d++) {
    const ckernel_district *f = &s->programme->districts[d];
    people += f->population;
    run->households += f->households;
    urban += f->population * f->urban_share;
    z[0] += f->population * f->takeup[0];
    z[1] += f->population * (f->takeup[1] * (1 + p->readiness.quality_5g * f->takeup[2]));
    z[2] += f->population * f->cloud_use;
    z[3] += f->population * f->skills;
    z[4] += f->population * f->platforms;
  }
  for (int i = 0; i < 5; i++) total += p->readiness.weights[i];
  run->offset = 0;
  for (int i = 0; i < 5; i++) {
    run->weights[i] = p->readiness.weights[i] / total;
    run->offset += run->weights[i] * log8(z[i] / people);
  }
  run->skills_ref = z[3] / people;
  run->urban_ref = urban / people;
  run->per_absorption = 1 / (p->absorption * 1e-3 * people);
}

static void set_up_run(simulation8 *s) {
  const parameters8 *p = s->p;
  run_constants *run = &s->run;
  v8 h = all8(1.0 / s->programme->steps_per_year);
  run->h = h;
  run->step = factors_over(p, h);
  run->emissions_half = exp8(-p->energy.emission_decline * (0.5 * h));
  for (int l = 0; l < LAYERS; l++) {
    run->kept[l] = exp8(-h / p->lead_time[l]);
    run->started[l] = p->lead_time[l] * (1 - run->kept[l]);
  }
  for (int k = 0; k < 3; k++) run->networks[k] = bass_of(p->networks[k].p, p->networks[k].q, h);
  run->use = bass_of(p->cloud.p, p->cloud.q, h);
  run->dc_kept = exp8(-h * (1 - p->dc.renewal) / p->dc.life);
  run->cloud_kept = exp8(-h * (1 - p->cloud.renewal) / p->cloud.life);
  run->kw_per_money = 1 / (p->dc.cost_per_kw * 1e-3);
  run->vcpu_per_money = 1 / (p->cloud.cost_per_vcpu * 1e-3);
  run->kw_per_vcpu = 1 / p->cloud.vcpu_per_kw;
  run->root = -1 / p->smoothness;
  run->productivity_kept = exp8(-h / p->growth.lag);
  for (int i = 0; i < 3; i++) run->rate[i] = p->digitalisation.rate[i] * h;
  run->per_net = 1 / (1 - p->product_taxes);
  set_up_means(s);
}

static void set_up_networks(simulation8 *s, cell *x, const ckernel_district *f) {
  const parameters8 *p = s->p;
  v8 density = f->households / f->area / p->reference_density;
  v8 phi = __builtin_elementwise_sqrt(min8(all8(1), density));
  v8 revenue = p->networks[0].arpu * f->takeup[0] * f->households +
               (p->networks[1].arpu * f->takeup[1] + p->networks[2].arpu * f->takeup[2]) *
                   f->population;
  v8 counted = max8(all8(1e-100), revenue);
  for (int k = 0; k < 3; k++) {
    double users = k == 0 ? f->households : f->population;
    v8 cost = p->networks[k].cost * 1e-3 * pow8(density, -p->networks[k].density_exponent) *
              f->terrain;
    x->private_share[k] = p->networks[k].private_match * phi;
    x->unaided[k] = p->networks[k].private_rate * phi * s->run.h;
    x->gap_per_money[k] = 1 / (cost * (1 - f->coverage[k]) * users);
    x->odds[k] = exp8(-(p->networks[k].base + p->takeup.income * log8(all8(f->income_index)) +
                        p->takeup.urban * (f->urban_share - s->run.urban_ref)));
    x->telecom[k] = p->networks[k].arpu * users * (p->telecom_share * f->va_ict / counted);
    x->coverage[k] = f->coverage[k];
    x->takeup[k] = f->takeup[k];
    x->digitalised[k] = p->digitalisation.initial[k];
  }
  x->unpaid = p->telecom_share * f->va_ict * (1 - revenue / counted);
}

static void set_up_cell(simulation8 *s, cell *x, const ckernel_district *f) {
  const parameters8 *p = s->p;
  *x = (cell){0};
  x->population = f->population;
  x->households = f->households;
  x->enterprises = f->enterprises;
  x->va[0] = f->va_agriculture;
  x->va[1] = f->va_industry;
  x->va[2] = f->va_services;
  x->va[3] = f->va_other;
  x->va_electronics = f->va_electronics;
  x->va_other_ict = (1 - p->telecom_share) * f->va_ict;
  x->per_absorption = 1 / (p->absorption * 1e-3 * f->population);
  x->learning = 1 / (p->skills.cost * 1e-3 * p->skills.workforce_share * f->population);
  x->joining = 1 / (p->platforms.cost * 1e-3 * f->population);
  set_up_networks(s, x, f);
  x->use = f->cloud_use;
  x->skills = f->skills;
  x->platforms = f->platforms;
  x->kw = f->kw;
  x->vcpu = f->vcpu;
  x->productivity = productivity_target(p, x->takeup[0], x->use);
  x->productivity_start = x->productivity;
}

void set_up(simulation8 *s) {
  s->districts = s->programme->district_count;
  set_up_run(s);
  for (int d = 0; d < s->districts; d++) {
    set_up_cell(s, &s->cells[d], &s->programme->districts[d]);
  }
  s->now = (moment){.t = 0, .growth = factors_over(s->p, all8(0))};
}
