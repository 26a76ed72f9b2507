// SPDX-License-Identifier: GPL-3.0-or-later

import CLanes

/// The instructions that the number types are built for.
public enum CPULevel {
  /// Such as `x86-64-v4`. Results do not depend on it.
  public static var built: String { String(cString: lanes_cpu_level()) }
}
