// SPDX-License-Identifier: GPL-3.0-or-later
//
// The model's equations once more, written by hand in C for eight runs side by side. Only the
// benchmark uses it, to hold the speed of the Swift kernel against.

#ifndef ROLLCAST_CKERNEL_H
#define ROLLCAST_CKERNEL_H

// Fields in the order of the slots of the Swift record; each holds eight runs.
enum { CKERNEL_PARAMETERS = 123, CKERNEL_LANES = 8 };

// Figures in the order of the columns of the district table.
typedef struct {
  double area, population, households, urban_share, income_index, terrain, enterprises,
      coverage[3], takeup[3], cloud_use, skills, platforms, kw, vcpu, va_agriculture, va_industry,
      va_services, va_other, va_electronics, va_ict;
} ckernel_district;

typedef struct {
  const ckernel_district *districts;
  int district_count, year_count, steps_per_year;
  // Billion VND a year: [year][layer][district].
  const double *plan;
} ckernel_programme;

// The region's last year in eight runs.
typedef struct {
  double digital_share[CKERNEL_LANES], grdp[CKERNEL_LANES], fibre_coverage[CKERNEL_LANES];
} ckernel_result;

// Runs eight scenarios that differ in `parameters` ([slot][run]); at most 64 districts.
ckernel_result ckernel_run(const ckernel_programme *programme, const double *parameters);

#endif
