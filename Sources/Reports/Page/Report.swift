// SPDX-License-Identifier: GPL-3.0-or-later

import Planning
import RolloutModel
import Sweeps

/// A page about one or more scenarios, to be read on a screen or on paper.
///
/// Everything comes in as values: what a sweep, a plan or a comparison found is optional.
package struct Report: Sendable {
  /// What the page is about; at least one, all of one definition.
  package var subjects: [Subject]
  package var language: Language
  package var origin: Origin
  /// A plan for one of the scenarios, and what it is to reach.
  package var plan: PlanFindings?
  /// The second of two scenarios against the first on the draws of a sweep.
  package var sameDraws: SameDraws?
  /// What else was read: the folders of a sweep and of a plan.
  package var findings: [Input] = []
  /// Why the share of the second scenario differs from that of the first.
  package var explanation: Explanation?

  /// A projected scenario and what it was made from.
  package struct Subject: Sendable {
    package var projection: Projection
    package var inputs: [Input]
    /// Where parameters were set, by their slots: `baseline.yaml:12`.
    package var places: [Int: String]
    /// What a sweep around the scenario found.
    package var sweep: SweepFindings?

    package init(
      projection: Projection, inputs: [Input] = [], places: [Int: String] = [:],
      sweep: SweepFindings? = nil
    ) {
      self.projection = projection
      self.inputs = inputs
      self.places = places
      self.sweep = sweep
    }
  }

  /// A file that was read.
  package struct Input: Sendable {
    package var path: String
    /// SHA-256 in hexadecimal digits.
    package var digest: String

    package init(path: String, digest: String) {
      self.path = path
      self.digest = digest
    }

    /// The runs that a folder keeps, by the digest of their sweep.
    package init(runsIn folder: String, digest: String, _ language: Language) {
      self.init(path: language.words.page.runsIn(folder), digest: digest)
    }
  }

  /// How the page was made.
  package struct Origin: Sendable {
    package var command: String
    package var version: String
    package var revision: String
    package var library: String

    package init(command: String, version: String, revision: String, library: String) {
      self.command = command
      self.version = version
      self.revision = revision
      self.library = library
    }
  }

  /// - Precondition: there is a subject, and all follow one definition.
  package init(_ subjects: [Subject], language: Language, origin: Origin) {
    precondition(!subjects.isEmpty)
    let definition = subjects[0].projection.scenario.definition
    precondition(subjects.allSatisfy { $0.projection.scenario.definition == definition })
    self.subjects = subjects
    self.language = language
    self.origin = origin
  }
}
