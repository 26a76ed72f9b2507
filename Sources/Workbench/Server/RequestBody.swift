// SPDX-License-Identifier: GPL-3.0-or-later

import FlyingFox

/// The reading of what a call brings.
enum RequestBody {
  /// The most bytes that are taken: a plan for a large region needs a tenth.
  static let limit = 4 << 20

  /// The bytes of a body. One that says it is too large is not read, and one that does not say is
  /// read no further than the limit.
  static func bytes(of body: HTTPBodySequence) async throws(Refusal) -> [UInt8] {
    if let count = body.count, count > limit { throw tooLarge }
    do {
      var bytes: [UInt8] = []
      for try await chunk in body {
        guard bytes.count + chunk.count <= limit else { throw tooLarge }
        bytes.append(contentsOf: chunk)
      }
      return bytes
    } catch let refusal as Refusal {
      throw refusal
    } catch is CancellationError {
      throw Refusal(408, "the body did not come in time")
    } catch {
      throw Refusal(400, "the body cannot be read")
    }
  }

  private static var tooLarge: Refusal {
    Refusal(413, "the body is larger than \(limit >> 20) MB")
  }
}
