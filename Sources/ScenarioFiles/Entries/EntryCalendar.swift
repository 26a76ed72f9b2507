// SPDX-License-Identifier: GPL-3.0-or-later

/// What the years of an entry are held against; what is not known is not checked.
struct EntryCalendar {
  /// The calendar that counts in the end.
  var start: Int?
  var end: Int?
  /// The end in the file of the entry; a year beyond it is a mistake, one beyond `end` is only
  /// left out.
  var ownEnd: Int?
}
