// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a run of the C kernel is made of.

#ifndef ROLLCAST_STATE_H
#define ROLLCAST_STATE_H

#include "ckernel.h"
#include "vector_math.h"

enum { FIBRE, MOBILE_4G, MOBILE_5G, DATA_CENTRE, CLOUD, SKILLS, PLATFORMS, LAYERS };
enum { ELECTRONICS, TELECOM, OTHER_ICT, CLOUD_SERVICES, COLOCATION, AGRICULTURE, INDUSTRY,
       SERVICES, GRDP, RATES };
enum { MOST_DISTRICTS = 64 };

typedef struct {
  struct {
    v8 cost, density_exponent, private_rate, private_match, p, q, base, arpu, kwh;
  } networks[3];
  v8 reference_density;
  struct { v8 income, price, price_trend, skills, urban; } takeup;
  struct {
    v8 p, q, max_use, coverage_weight, skills_weight, import_quality, vcpu_per_firm,
        vcpu_per_person, demand_growth, vcpu_per_kw, cost_per_vcpu, price, price_decline,
        value_added_ratio, life, renewal;
  } cloud;
  struct {
    v8 cost_per_kw, life, renewal, price, value_added_ratio, external_demand, external_growth,
        utilisation, pue;
  } dc;
  struct { v8 emission_factor, emission_decline, tariff; } energy;
  struct { v8 base_rate, cost, workforce_share, max, loss; } skills;
  struct { v8 base_rate, cost, loss; } platforms;
  struct { v8 weights[5], quality_5g; } readiness;
  struct { v8 initial[3], rate[3], max[3]; } digitalisation;
  struct {
    v8 agriculture, industry, services, other, electronics, ict, households, population,
        fibre_effect, cloud_effect, critical_mass, slope, lag, construction_share;
  } growth;
  v8 product_taxes, telecom_share, arpu_trend, lead_time[LAYERS], upkeep[LAYERS], absorption,
      smoothness, dti[6];
} parameters8;
_Static_assert(sizeof(parameters8) == CKERNEL_PARAMETERS * sizeof(v8), "one field for each slot");

// Growth since the start, as factors.
typedef struct {
  v8 households, population, agriculture, industry, services, other, electronics, arpu,
      cloud_price, demand, external, emissions, per_households, per_population, per_cloud_price;
} factors;
enum { FACTORS = sizeof(factors) / sizeof(v8) };

typedef struct { v8 p_lost, q_lost, pq, qp; } bass;

typedef struct {
  v8 h, kept[LAYERS], started[LAYERS], dc_kept, cloud_kept, kw_per_money, vcpu_per_money,
      kw_per_vcpu, root, productivity_kept, rate[3], weights[5], offset, skills_ref, urban_ref,
      households, per_absorption, per_net, emissions_half;
  bass networks[3], use;
  factors step;
} run_constants;

typedef struct {
  // Constants of the district.
  double population, households, enterprises, va[4], va_electronics;
  v8 va_other_ict, telecom[3], unpaid, per_absorption, private_share[3], unaided[3],
      gap_per_money[3], odds[3], learning, joining, productivity_start;
  // States.
  v8 coverage[3], takeup[3], use, skills, platforms, kw, vcpu, digitalised[3], productivity, ict,
      progress[LAYERS], completed, running_cost;
  // What follows from them.
  v8 readiness, log_skills, usable, free, rates[RATES];
  // Totals of the year.
  v8 sums[RATES], absorbed, private_spending, upkeep, construction;
  double planned[LAYERS];
  unsigned funded, begun;
} cell;

typedef struct {
  double t;
  factors growth;
  v8 demand, served, availability, leased, load, network_load, value_per_usable, value_per_free;
} moment;

typedef struct {
  const ckernel_programme *programme;
  parameters8 parameters;
  const parameters8 *p;
  run_constants run;
  int districts;
  cell cells[MOST_DISTRICTS];
  moment now;
  v8 dc_mwh, network_mwh, emissions;
} simulation8;

INLINE v8 smooth_minimum(v8 a, v8 b, v8 n, v8 root) {
  v8 low = min8(a, b);
  v8 ratio = max8(all8(1e-100), low / max8(all8(1e-100), max8(a, b)));
  return low * pow8(1 + pow8(ratio, n), root);
}

INLINE v8 logistic(v8 z) { return 1 / (1 + exp8(-z)); }

INLINE v8 productivity_target(const parameters8 *p, v8 fibre, v8 use) {
  return p->growth.fibre_effect * logistic(p->growth.slope * (fibre - p->growth.critical_mass)) +
         p->growth.cloud_effect * use;
}

void set_up(simulation8 *s);

#endif
