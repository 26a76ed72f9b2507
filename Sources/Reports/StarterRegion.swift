// SPDX-License-Identifier: GPL-3.0-or-later

/// The region that `rollcast new` writes: three invented districts and two scenarios.
package enum StarterRegion {
  package struct File: Sendable {
    package let name: String
    package let text: String
  }

  package static let files = [
    File(name: "districts.csv", text: districts), File(name: "baseline.yaml", text: baseline),
    File(name: "programme.yaml", text: programme),
  ]

  private static let districts = """
    id,name,longitude,latitude,area_km2,population,households,urban_share,income_index,\
    terrain_factor,enterprises,fibre_coverage,mobile_4g_coverage,mobile_5g_coverage,fibre_takeup,\
    mobile_4g_takeup,mobile_5g_takeup,cloud_use,digital_skills,platform_use,data_centre_kw,\
    cloud_vcpu,va_agriculture,va_industry,va_services,va_other,va_electronics,va_ict
    town,Town,105.2,21.8,60,90000,24000,0.7,1.3,1.0,700,0.97,0.999,0.05,0.66,0.82,0.02,0.09,\
    0.46,0.48,50,2000,200,1800,3600,0,20,140
    valley,Valley,105.3,21.9,500,70000,18000,0.15,0.95,1.1,180,0.88,0.985,0.01,0.48,0.71,0.005,\
    0.055,0.34,0.37,0,0,900,900,1300,0,0,40
    hills,Hills,105.4,22.1,900,40000,10500,0.08,0.75,1.3,60,0.74,0.96,0.002,0.33,0.61,0.002,\
    0.035,0.26,0.3,0,0,650,300,600,100,0,18

    """

  private static let baseline = """
    # A scenario says what is planned; this one plans nothing. The figures of districts.csv are
    # invented: put your own in, measured at the end of the start year.
    schema: rollcast/1
    name: Baseline
    description: No public programme. What a plan is held against.
    region: My region
    definition: GSO            # which definition of the digital economy the shares follow
    start: 2023                # states in districts.csv are those at the end of this year
    end: 2030
    districts: districts.csv
    # Every parameter has a central value; 'rollcast parameters' lists them with their sources.
    # parameters:
    #   growth.services: 7 %/yr
    #   skills.cost_per_person: 1.2 million VND/person
    goals:
      - {indicator: digital_share, year: 2030, at_least: 20 %}
      - {indicator: fibre_coverage, year: 2027, at_least: 90 %, district: hills}

    """

  private static let programme = """
    # Extends the baseline and says only what differs.
    schema: rollcast/1
    name: Programme
    description: Fibre and 4G where they are missing, a small data centre, skills for everybody.
    extends: baseline.yaml
    investments:
      # layer: fibre, mobile_4g, mobile_5g, data_centre, cloud, skills or platforms
      # years: a year, a range, or a list of either
      # amount: for all named districts together, in each year
      # share: how it is divided: population, households, equal or need
      - {layer: fibre, years: 2024-2026, amount: 12 billion VND/yr, share: need}
      - {layer: mobile_4g, years: 2024-2025, amount: 3 billion VND/yr, districts: [valley, hills]}
      - {layer: data_centre, years: [2025, 2026], amount: 15 billion VND/yr, districts: [town]}
      - {layer: cloud, years: 2026-2030, amount: 4 billion VND/yr, districts: [town]}
      - {layer: skills, years: 2024-2030, amount: 15 billion VND/yr, share: need}
    anchors:
      # Core industry that comes whatever the programme does; delete it if there is none.
      - {name: Assembly plant, district: town, year: 2027, value_added: 300 billion VND/yr, ramp: 2 years}

    """
}
