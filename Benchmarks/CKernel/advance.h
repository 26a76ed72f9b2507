// SPDX-License-Identifier: GPL-3.0-or-later
//
// One step of a district.

#ifndef ROLLCAST_ADVANCE_H
#define ROLLCAST_ADVANCE_H

#include <stdbool.h>

#include "state.h"

INLINE v8 bass_step(v8 a, v8 m, const bass *b) {
  return m * ((b->p_lost * m + b->qp * a) / (b->pq * m + b->q_lost * a));
}

INLINE void keep_books(const simulation8 *s, cell *x, v8 *work, bool flows) {
  for (int k = 0; k < 3; k++) {
    v8 added = x->private_share[k] * work[k];
    work[k] += added;
    if (flows) x->private_spending += added;
  }
  v8 cost = x->running_cost;
  for (int l = 0; l < LAYERS; l++) {
    if (!(x->begun >> l & 1)) continue;
    x->completed += work[l];
    cost += s->p->upkeep[l] * work[l];
  }
  if (flows) x->upkeep += 0.5 * s->run.h * (x->running_cost + cost);
  x->running_cost = cost;
  if (!flows) return;
  x->construction += s->p->growth.construction_share *
                     (work[FIBRE] + work[MOBILE_4G] + work[MOBILE_5G] + work[DATA_CENTRE]);
}

INLINE void complete(const simulation8 *s, const moment *now, cell *x, const v8 region[2],
                     v8 *work, bool flows) {
  const run_constants *run = &s->run;
  v8 per_limit = x->per_absorption * now->growth.per_population;
  for (int l = 0; l < LAYERS; l++) {
    work[l] = 0;
    if (!(x->begun >> l & 1)) continue;
    v8 absorbed = 0;
    if (x->funded >> l & 1) {
      v8 u = x->planned[l];
      v8 part = l == DATA_CENTRE ? region[0] : l == CLOUD ? region[1] : mean_decay8(u * per_limit);
      absorbed = u * part;
      if (flows) x->absorbed += absorbed * run->h;
    }
    v8 progress = x->progress[l] * run->kept[l] + absorbed * run->started[l];
    work[l] = x->progress[l] + absorbed * run->h - progress;
    x->progress[l] = progress;
  }
  if (x->begun) keep_books(s, x, work, flows);
}

INLINE void move(const simulation8 *s, const moment *now, cell *x, const v8 *work) {
  const parameters8 *p = s->p;
  const run_constants *run = &s->run;
  v8 fibre = x->takeup[0], mobile = x->takeup[1], use = x->use;
  v8 log_coverage = log8(x->coverage[0]);
  v8 odds = exp8(p->takeup.price * p->takeup.price_trend * now->t -
                 p->takeup.skills * (x->skills - run->skills_ref));
  for (int k = 0; k < 3; k++) {
    v8 per_users = k == 0 ? now->growth.per_households : now->growth.per_population;
    v8 ceiling = x->coverage[k] / (1 + x->odds[k] * odds);
    v8 closed = x->unaided[k] + work[k] * (x->gap_per_money[k] * per_users);
    x->coverage[k] = 1 - (1 - x->coverage[k]) * exp8(-closed);
    x->takeup[k] = bass_step(x->takeup[k], ceiling, &run->networks[k]);
  }
  x->kw = x->kw * run->dc_kept + work[DATA_CENTRE] * run->kw_per_money;
  x->vcpu = x->vcpu * run->cloud_kept +
            work[CLOUD] * (run->vcpu_per_money * now->growth.per_cloud_price);
  v8 most = p->cloud.max_use * now->availability *
            exp8(p->cloud.coverage_weight * log_coverage + p->cloud.skills_weight * x->log_skills);
  x->use = bass_step(use, most, &run->use);
  v8 mean, rate, left, per_people = now->growth.per_population;
  rate = p->skills.base_rate * run->h + work[SKILLS] * (x->learning * per_people);
  left = decay8(rate + p->skills.loss * run->h, &mean);
  x->skills = x->skills * left + rate * p->skills.max * mean;
  rate = p->platforms.base_rate * run->h + work[PLATFORMS] * (x->joining * per_people);
  left = decay8(rate + p->platforms.loss * run->h, &mean);
  x->platforms = x->platforms * left + rate * mobile * mean;
  for (int i = 0; i < 3; i++) {
    v8 delta = x->digitalised[i], max = p->digitalisation.max[i];
    x->digitalised[i] =
        max * delta / (delta + (max - delta) * exp8(-(run->rate[i] * x->readiness)));
  }
  v8 target = productivity_target(p, fibre, use);
  x->productivity = target + (x->productivity - target) * run->productivity_kept;
  x->ict += p->growth.ict * run->h * x->readiness;
}

#endif
